import { createSignal } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { Button } from "../button/button.tsx";
import { announce } from "../live/announcer.tsx";
import { copyText } from "../share/copy-text.ts";
import { Field } from "./field.tsx";

const SAID_MS = 2_000;

interface CopyFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
}

/** A link or a code to hand on. It can be selected by hand where the clipboard is out of reach. */
export function CopyField(props: CopyFieldProps) {
  const [isCopied, setIsCopied] = createSignal(false);
  const [isByHand, setByHand] = createSignal(false);
  let input: HTMLInputElement | undefined;
  const copy = async () => {
    if (!(await copyText(props.value))) {
      setByHand(true);
      announce(commonWords().copyByHand);
      // Selects all of it.
      input?.focus();
      return;
    }
    setIsCopied(true);
    announce(commonWords().copied);
    setTimeout(() => setIsCopied(false), SAID_MS);
  };
  return (
    <Field label={props.label} hint={isByHand() ? commonWords().copyByHand : props.hint}>
      {(control) => (
        <span class="control-with-button">
          <input
            ref={input}
            id={control.id}
            aria-describedby={control["aria-describedby"]}
            class="control"
            type="text"
            readonly
            value={props.value}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button class="script-only" icon={isCopied() ? "check" : "copy"} onClick={() => void copy()}>
            {isCopied() ? commonWords().copied : commonWords().copy}
          </Button>
        </span>
      )}
    </Field>
  );
}
