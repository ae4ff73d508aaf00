import { createSignal, type JSX, Show } from "solid-js";

/** A form that can begin anew from what is saved: after a save, without its draft, or with a colleague's version. */
export function Restartable(props: { readonly children: (restart: () => void) => JSX.Element }) {
  const [round, setRound] = createSignal(1);
  return (
    <Show when={round()} keyed>
      {(current) => props.children(() => setRound(current + 1))}
    </Show>
  );
}
