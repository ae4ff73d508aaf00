import { revalidate } from "@solidjs/router";
import { createUniqueId, For, untrack } from "solid-js";
import { LEGAL_FORMS, type SpaceWanted } from "../../domain/producer/legal-identity.ts";
import { createDraftedForm } from "../forms/create-drafted-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { createSuggestions } from "../markets/create-suggestions.ts";
import { Card } from "../ui/card/card.tsx";
import { CheckField, FieldGroup } from "../ui/field/choice.tsx";
import { SelectField, TextAreaField, TextField } from "../ui/field/field.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { loadOwnRequest, type OwnRequest } from "./load-space-requests.ts";
import { requestFaultText, requestRefusalText } from "./request-texts.ts";
import "./space-requests.css";

type FieldName = Exclude<keyof SpaceWanted, "charter">;

interface SpaceRequestFormProps {
  readonly userId: string;
  /** To be corrected; null: a new one. */
  readonly refused: OwnRequest | null;
  readonly onRestart: () => void;
}

export function SpaceRequestForm(props: SpaceRequestFormProps) {
  const editor = createDraftedForm({
    form: "space-request",
    action: "/api/space-request",
    draftName: `${props.userId}.space-request`,
    version: () => "",
    // It may have been sent from another page meanwhile.
    reload: () => revalidate(loadOwnRequest.key),
    onRestart: () => props.onRestart(),
    refusalText: requestRefusalText,
    faultText: requestFaultText,
  });
  const start = untrack(() => props.refused);
  const field: FieldOf = (name) => ({
    name,
    // Apart: a fault that comes must not set what was chosen back to what the form began with.
    get value() {
      return editor.state.typed(name) ?? start?.[name] ?? "";
    },
    get error() {
      return editor.state.faultOf(name);
    },
    required: true,
  });
  return (
    <>
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        state={editor.state}
        action={editor.action}
        onWrite={editor.look}
        onThere={editor.hold}
        submit={{ label: start ? spaceRequestsWords().sendAgain : spaceRequestsWords().send, icon: "send" }}
      >
        <FarmFields field={field} />
        <LegalFields field={field} />
        <Card>
          <FieldGroup
            legend={spaceRequestsWords().charter}
            hint={spaceRequestsWords().charterPromise}
            error={editor.state.faultOf("charter")}
          >
            <CheckField
              label={spaceRequestsWords().charterText}
              name="charter"
              value="accepted"
              checked={editor.state.typed("charter") === "accepted"}
            />
          </FieldGroup>
        </Card>
      </FormFrame>
    </>
  );
}

/** What a field of this name shows. */
type FieldOf = (name: FieldName) => {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly required: true;
};

function FarmFields(props: { readonly field: FieldOf }) {
  const words = () => spaceRequestsWords();
  return (
    <Card heading={words().farmTitle}>
      <TextField label={words().name} hint={words().nameHint} autocomplete="off" {...props.field("name")} />
      <TextAreaField
        label={words().activity}
        hint={words().activityHint}
        name="activity"
        error={props.field("activity").error}
        required
      >
        {props.field("activity").value}
      </TextAreaField>
    </Card>
  );
}

function LegalFields(props: { readonly field: FieldOf }) {
  const words = () => spaceRequestsWords();
  return (
    <Card heading={words().legalTitle}>
      <TextField
        label={words().legalName}
        hint={words().legalNameHint}
        autocomplete="organization"
        {...props.field("legalName")}
      />
      <SelectField label={words().legalForm} name="legalForm" error={props.field("legalForm").error} required>
        <option value="">{words().chooseForm}</option>
        <For each={LEGAL_FORMS}>
          {(form) => (
            <option value={form} selected={props.field("legalForm").value === form}>
              {words().legalForms[form]}
            </option>
          )}
        </For>
      </SelectField>
      <TextField
        label={words().siret}
        hint={words().siretHint}
        inputmode="numeric"
        autocomplete="off"
        {...props.field("siret")}
      />
      <TextField
        label={words().street}
        hint={words().streetHint}
        autocomplete="street-address"
        {...props.field("street")}
      />
      <CommuneFields field={props.field} />
    </Card>
  );
}

/** A commune the network knows brings its postcode along. */
function CommuneFields(props: { readonly field: FieldOf }) {
  const listId = createUniqueId();
  const suggestions = createSuggestions();
  const take = (input: HTMLInputElement) => {
    const known = suggestions.found().find((one) => one.commune === input.value);
    const postcode = input.form?.elements.namedItem("postcode");
    if (known && postcode instanceof HTMLInputElement && postcode.value === "") postcode.value = known.postcode;
    suggestions.ask(input.value);
  };
  return (
    <div class="request-commune">
      <TextField
        label={spaceRequestsWords().postcode}
        inputmode="numeric"
        autocomplete="postal-code"
        {...props.field("postcode")}
      />
      <TextField
        label={spaceRequestsWords().commune}
        list={listId}
        autocomplete="address-level2"
        onInput={(event) => take(event.currentTarget)}
        {...props.field("commune")}
      />
      <datalist id={listId}>
        <For each={suggestions.found()}>{(one) => <option value={one.commune} label={one.postcode} />}</For>
      </datalist>
    </div>
  );
}
