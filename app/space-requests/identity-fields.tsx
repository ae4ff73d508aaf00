import { createUniqueId, For } from "solid-js";
import { type CertifiedIdentity, LEGAL_FORMS } from "../../domain/producer/legal-identity.ts";
import type { FormState } from "../forms/create-form.ts";
import { createSuggestions } from "../markets/create-suggestions.ts";
import { Card } from "../ui/card/card.tsx";
import { SelectField, TextAreaField, TextField } from "../ui/field/field.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import "./space-requests.css";

/** The fields of a form that begins with this identity; null: with nothing. */
export const identityField =
  (state: FormState, start: CertifiedIdentity | null): FieldOf =>
  (name) => ({
    name,
    // Apart: a fault that comes must not set what was chosen back to what the form began with.
    get value() {
      return state.typed(name) ?? start?.[name] ?? "";
    },
    get error() {
      return state.faultOf(name);
    },
    required: true,
  });

/** What a field of this name shows. */
export type FieldOf = (name: keyof CertifiedIdentity) => {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly required: true;
};

export function FarmFields(props: { readonly field: FieldOf }) {
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

export function LegalFields(props: { readonly field: FieldOf }) {
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
