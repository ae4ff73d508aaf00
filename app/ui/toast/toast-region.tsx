import { For, onCleanup, onMount, Show } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { Button, IconButton } from "../button/button.tsx";
import { Icon } from "../icon/icon.tsx";
import { dismissToast, type ShownToast, shownToasts } from "./toasts.ts";
import "./toast-region.css";

const SHOWN_MS = 6_000;
/** Who may want to take something back gets more time. */
const SHOWN_WITH_ACTION_MS = 12_000;

/** Stands once, in the Layout. */
export function ToastRegion() {
  return (
    <section class="toasts" aria-label={commonWords().notices} aria-live="polite" aria-relevant="additions">
      <For each={shownToasts()}>{(toast) => <ToastCard toast={toast} />}</For>
    </section>
  );
}

function ToastCard(props: { readonly toast: ShownToast }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dismiss = () => dismissToast(props.toast.id);
  const hold = () => clearTimeout(timer);
  const leave = () => {
    hold();
    timer = setTimeout(dismiss, props.toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  };
  onMount(leave);
  onCleanup(hold);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody reads or reaches for the button.
    <div
      class={`toast toast-${props.toast.kind ?? "success"}`}
      onMouseEnter={hold}
      onMouseLeave={leave}
      onFocusIn={hold}
      onFocusOut={leave}
    >
      <Icon name={props.toast.kind === "error" ? "error" : "check-circle"} />
      <p>{props.toast.text}</p>
      <Show when={props.toast.action}>
        {(action) => (
          <Button
            kind="quiet"
            onClick={() => {
              action().run();
              dismiss();
            }}
          >
            {action().word}
          </Button>
        )}
      </Show>
      <IconButton icon="close" label={commonWords().close} onClick={dismiss} />
    </div>
  );
}
