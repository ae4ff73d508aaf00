import { createSignal } from "solid-js";

/** Several changes at once are said in one breath. */
const BREATH_MS = 700;

const [said, setSaid] = createSignal("");
let waiting: string[] = [];

/** In the browser only: has screen readers say `text` when they next pause. */
export const announce = (text: string): void => {
  const isFirst = waiting.length === 0;
  waiting = [...waiting.filter((other) => other !== text), text];
  if (isFirst) setTimeout(speak, BREATH_MS);
};

const speak = (): void => {
  setSaid(waiting.join(". "));
  waiting = [];
};

/** Stands once, in the Layout. */
export function Announcer() {
  return (
    <p class="said" role="status" aria-live="polite">
      {said()}
    </p>
  );
}
