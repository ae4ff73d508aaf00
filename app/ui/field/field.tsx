import { createUniqueId, type JSX, Show, splitProps } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { moneySignLeads } from "../../words/format-money.ts";
import { Icon } from "../icon/icon.tsx";
import "./field.css";

export interface FieldProps {
  readonly label: string;
  readonly hint?: JSX.Element;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}

/** What ties a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly required: boolean | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly children: (control: ControlProps) => JSX.Element;
}

/** Label, control, hint, error; for a control that is not one of those below. */
export function Field(props: FieldFrameProps) {
  const id = createUniqueId();
  const control: ControlProps = {
    id,
    get required() {
      return props.required;
    },
    get "aria-describedby"() {
      return [props.error && `${id}-error`, props.hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
    },
    get "aria-invalid"() {
      return props.error ? ("true" as const) : undefined;
    },
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
        <Show when={props.required === false}>
          <span class="field-optional"> ({commonWords().optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children(control)}
      <Show when={props.error}>
        <p class="field-error" id={`${id}-error`}>
          <Icon name="error" />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

const FIELD = ["label", "hint", "error", "required"] as const;

interface TextFieldProps extends FieldProps, Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "required" | "id"> {
  /** What the number counts, shown inside at the end: "kg"; "€" where the language has it. */
  readonly unit?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const [field, own, rest] = splitProps(props, FIELD, ["unit"]);
  const isLeading = () => own.unit === "€" && moneySignLeads();
  return (
    <Field {...field}>
      {(control) => (
        <Show when={own.unit} fallback={<input type="text" {...rest} {...control} class="control" />}>
          <span class="control-with-unit" data-leading={isLeading() ? "" : undefined}>
            <input type="text" {...rest} {...control} class="control" />
            <span class="control-unit">{own.unit}</span>
          </span>
        </Show>
      )}
    </Field>
  );
}

interface TextAreaFieldProps
  extends FieldProps,
    Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "required" | "id"> {}

export function TextAreaField(props: TextAreaFieldProps) {
  const [field, rest] = splitProps(props, FIELD);
  return <Field {...field}>{(control) => <textarea rows="4" {...rest} {...control} class="control" />}</Field>;
}

interface SelectFieldProps extends FieldProps, Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, "required" | "id"> {}

/** Children are <option>s. */
export function SelectField(props: SelectFieldProps) {
  const [field, rest] = splitProps(props, FIELD);
  return (
    <Field {...field}>
      {(control) => (
        <span class="control-select">
          <select {...rest} {...control} class="control" />
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}
