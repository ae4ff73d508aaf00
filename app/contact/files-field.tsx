import { createSignal, onMount } from "solid-js";
import { FILE_MAX_BYTES, FILES_KEPT_DAYS, FILES_MAX } from "../../domain/support/message.ts";
import type { FormState } from "../forms/create-form.ts";
import { type ControlProps, Field } from "../ui/field/field.tsx";
import { FileControl } from "../ui/field/file-control.tsx";
import { contactWords } from "../words/contact.ts";
import { FILE_MAX_MEGABYTES, faultText } from "./contact-texts.ts";

const ACCEPTED = "application/pdf,image/jpeg,image/png,image/webp";

/** Files beside a message. What is wrong with their number or weight is said before they are sent. */
export function FilesField(props: { readonly state: FormState }) {
  const [chosen, setChosen] = createSignal<readonly File[]>([]);
  const fault = () => {
    if (chosen().length > FILES_MAX) return faultText({ path: "files", expected: "too-many" });
    const isHeavy = chosen().some((file) => file.size > FILE_MAX_BYTES);
    return isHeavy ? faultText({ path: "files", expected: "too-heavy" }) : props.state.faultOf("files");
  };
  const hint = () => contactWords().filesHint({ max: FILES_MAX, megabytes: FILE_MAX_MEGABYTES, days: FILES_KEPT_DAYS });
  return (
    <Field label={contactWords().files} hint={hint()} error={fault()} required={false}>
      {(control) => <Files control={control} chosen={chosen()} onChosen={setChosen} />}
    </Field>
  );
}

interface FilesProps {
  readonly control: ControlProps;
  readonly chosen: readonly File[];
  readonly onChosen: (files: readonly File[]) => void;
}

function Files(props: FilesProps) {
  let input: HTMLInputElement | undefined;
  const look = () => props.onChosen([...(input?.files ?? [])]);
  // Some may have been chosen before the page was alive.
  onMount(look);
  return (
    <FileControl
      {...props.control}
      ref={input}
      name="files"
      accept={ACCEPTED}
      multiple
      button={contactWords().chooseFiles}
      icon="upload"
      chosen={props.chosen.map((file) => file.name).join(", ") || contactWords().noFile}
      onChange={look}
    />
  );
}
