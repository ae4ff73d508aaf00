import { useBeforeLeave } from "@solidjs/router";
import { onCleanup, onMount } from "solid-js";

interface Unsaved {
  readonly isUnsaved: () => boolean;
  readonly question: () => string;
  /** They leave all the same. */
  readonly onLeave: () => void;
}

/** Asks before unsaved work is left behind, by a link of ours or by closing the page. */
export function warnBeforeLeaving({ isUnsaved, question, onLeave }: Unsaved): void {
  useBeforeLeave((event) => {
    if (!isUnsaved() || event.defaultPrevented || isSamePage(event)) return;
    event.preventDefault();
    if (!window.confirm(question())) return;
    onLeave();
    event.retry(true);
  });
  onMount(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    onCleanup(() => window.removeEventListener("beforeunload", warn));
  });
}

/** What only changes the question behind the address keeps the form. */
const isSamePage = ({ from, to }: { from: { pathname: string }; to: string | number }): boolean =>
  typeof to === "string" && new URL(to, location.href).pathname === from.pathname;
