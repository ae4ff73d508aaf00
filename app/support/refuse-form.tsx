import type { JSX } from "solid-js";
import { FormFrame } from "../forms/form-frame.tsx";
import { TextAreaField } from "../ui/field/field.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { createAnswerForm } from "./answer-form.ts";

interface RefuseFormProps {
  readonly form: string;
  readonly action: string;
  /** Further fields. */
  readonly children?: JSX.Element;
}

/** Says no, and why; opens without a script. */
export function RefuseForm(props: RefuseFormProps) {
  const state = createAnswerForm(props.form, props.action);
  return (
    <details class="request-refuse" open={state.refusal() !== undefined}>
      <summary>{spaceRequestsWords().refuse}</summary>
      <FormFrame
        state={state}
        action={props.action}
        submit={{ label: spaceRequestsWords().refuseAction, kind: "danger" }}
      >
        {props.children}
        <TextAreaField
          label={spaceRequestsWords().refusal}
          hint={spaceRequestsWords().refusalHint}
          name="refusal"
          error={state.faultOf("refusal")}
          required
        >
          {state.typed("refusal") ?? ""}
        </TextAreaField>
      </FormFrame>
    </details>
  );
}
