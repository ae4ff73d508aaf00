import { For } from "solid-js";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from "../../domain/language.ts";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useDone } from "../forms/use-done.ts";
import { SelectField, TextField } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import { commonWords } from "../words/common.ts";
import { siteWords } from "../words/site.ts";
import { createAccountForm } from "./account-form.ts";

interface ProfileFormProps {
  readonly own: { readonly name: string; readonly telephone: string | null; readonly language: string };
}

export function ProfileForm(props: ProfileFormProps) {
  const state = createAccountForm({
    form: "profile",
    send: ({ name = "", telephone = "", language }) =>
      api().accounts.own.profile.$post({
        json: { name, telephone, language: isLanguage(language) ? language : DEFAULT_LANGUAGE },
      }),
    onDone: useDone(),
  });
  const languageNames = () => ({ fr: siteWords().inFrench, en: siteWords().inEnglish });
  const language = () => state.typed("language") ?? props.own.language;
  return (
    <FormFrame state={state} action="/api/accounts/own/profile" submit={{ label: commonWords().save, kind: "primary" }}>
      <TextField
        label={accountWords().name}
        hint={accountWords().nameHint}
        name="name"
        autocomplete="name"
        value={state.typed("name") ?? props.own.name}
        error={state.faultOf("name")}
        required
      />
      <TextField
        label={accountWords().phone}
        hint={accountWords().phoneHint}
        name="telephone"
        type="tel"
        autocomplete="tel"
        value={state.typed("telephone") ?? props.own.telephone ?? ""}
        error={state.faultOf("telephone")}
        required={false}
      />
      <SelectField label={accountWords().mailLanguage} name="language">
        <For each={LANGUAGES}>
          {(one) => (
            <option value={one} selected={one === language()}>
              {languageNames()[one]}
            </option>
          )}
        </For>
      </SelectField>
    </FormFrame>
  );
}
