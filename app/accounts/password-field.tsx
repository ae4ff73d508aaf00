import { createSignal, onMount, Show } from "solid-js";
import { IconButton } from "../ui/button/button.tsx";
import { Field, type FieldProps } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import "./password-field.css";

interface PasswordFieldProps extends FieldProps {
  readonly name: string;
  /** Tells password managers whether to fill in or to invent. */
  readonly autocomplete: "current-password" | "new-password";
}

/** A password that can be looked at; without a script, only typed. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = createSignal(false);
  const [hasScript, setHasScript] = createSignal(false);
  onMount(() => setHasScript(true));
  return (
    <Field label={props.label} hint={props.hint} error={props.error} required>
      {(control) => (
        <span class="password">
          <input
            {...control}
            class="control"
            type={isShown() ? "text" : "password"}
            name={props.name}
            autocomplete={props.autocomplete}
            autocapitalize="none"
            spellcheck={false}
          />
          <Show when={hasScript()}>
            <IconButton
              class="password-toggle"
              icon={isShown() ? "hide" : "show"}
              label={isShown() ? accountWords().hidePassword : accountWords().showPassword}
              aria-pressed={isShown()}
              aria-controls={control.id}
              onClick={() => setShown(!isShown())}
            />
          </Show>
        </span>
      )}
    </Field>
  );
}
