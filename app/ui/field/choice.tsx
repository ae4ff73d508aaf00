import { createUniqueId, type JSX, Show, splitProps } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import "./field.css";

interface CheckFieldProps extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "type" | "id"> {
  readonly label: JSX.Element;
  readonly hint?: string | undefined;
}

/** A box to tick; `CheckField` with `kind="radio"` is one of several. */
export function CheckField(props: CheckFieldProps & { readonly kind?: "checkbox" | "radio" | undefined }) {
  const id = createUniqueId();
  const [own, rest] = splitProps(props, ["label", "hint", "kind"]);
  return (
    <div class="check">
      <input
        {...rest}
        type={own.kind ?? "checkbox"}
        id={id}
        class="check-box"
        aria-describedby={own.hint ? `${id}-hint` : undefined}
      />
      <label class="check-label" for={id}>
        {own.label}
      </label>
      <Show when={own.hint}>
        <p class="check-hint" id={`${id}-hint`}>
          {own.hint}
        </p>
      </Show>
    </div>
  );
}

interface FieldGroupProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: JSX.Element;
}

/** Controls that answer one question together. */
export function FieldGroup(props: FieldGroupProps) {
  const id = createUniqueId();
  const described = () =>
    [props.error && `${id}-error`, props.hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset class="field-group" aria-describedby={described()}>
      <legend class="field-label">{props.legend}</legend>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children}
      <Show when={props.error}>
        <p class="field-error" id={`${id}-error`}>
          <Icon name="error" />
          {props.error}
        </p>
      </Show>
    </fieldset>
  );
}
