import { SUBJECT_MAX_CHARS, TEXT_MAX_CHARS } from "../../domain/support/message.ts";
import type { FormState } from "../forms/create-form.ts";
import { TextAreaField, TextField } from "../ui/field/field.tsx";
import { contactWords } from "../words/contact.ts";

interface MessageFieldsProps {
  readonly state: FormState;
  /** What it is about, where the page one comes from knows. */
  readonly subject: string;
}

/** What one writes, to whomever. */
export function MessageFields(props: MessageFieldsProps) {
  return (
    <>
      <TextField
        label={contactWords().subject}
        name="subject"
        maxlength={SUBJECT_MAX_CHARS}
        value={props.state.typed("subject") ?? props.subject}
        error={props.state.faultOf("subject")}
        required
      />
      <TextAreaField
        label={contactWords().text}
        name="text"
        rows="8"
        maxlength={TEXT_MAX_CHARS}
        error={props.state.faultOf("text")}
        required
      >
        {props.state.typed("text") ?? ""}
      </TextAreaField>
    </>
  );
}
