import { createEffect, createUniqueId, type JSX, Show } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { IconButton } from "../button/button.tsx";
import "./dialog.css";

interface DialogProps {
  readonly isOpen: boolean;
  /** Asked for by Escape, the cross or a press beside it; the page then sets `isOpen` to false. */
  readonly onClose: () => void;
  readonly heading: string;
  readonly children: JSX.Element;
  /** Buttons at the foot, always in sight. */
  readonly actions?: JSX.Element;
  /** `side` slides along the edge of the page (a basket); on a phone both rise from below. */
  readonly placement?: "centre" | "side" | undefined;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (!dialog || dialog.open === props.isOpen) return;
    if (props.isOpen) dialog.showModal();
    else dialog.close();
  });
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog) props.onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape, which the browser does itself.
    <dialog
      ref={dialog}
      class={`dialog dialog-${props.placement ?? "centre"}`}
      aria-labelledby={id}
      onClick={closeBeside}
      onClose={() => props.isOpen && props.onClose()}
    >
      <Show when={props.isOpen}>
        <div class="dialog-sheet">
          <div class="dialog-head">
            <h2 class="dialog-heading" id={id}>
              {props.heading}
            </h2>
            <IconButton icon="close" label={commonWords().close} onClick={() => props.onClose()} />
          </div>
          <div class="dialog-body">{props.children}</div>
          <Show when={props.actions}>
            <div class="dialog-actions">{props.actions}</div>
          </Show>
        </div>
      </Show>
    </dialog>
  );
}
