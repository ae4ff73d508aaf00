import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { PasswordField } from "./password-field.tsx";
import { UserNameField } from "./user-name-field.tsx";

export function DeleteAccountForm(props: { readonly email: string }) {
  const state = createAccountForm({
    form: "delete",
    send: ({ currentPassword = "" }) => api().accounts.own.delete.$post({ json: { currentPassword } }),
    onDone: (goTo) => location.assign(goTo),
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/own/delete"
      submit={{ label: accountWords().deleteAction, kind: "danger", icon: "delete" }}
    >
      <UserNameField email={props.email} />
      <PasswordField
        label={accountWords().currentPassword}
        name="currentPassword"
        autocomplete="current-password"
        error={state.faultOf("currentPassword")}
      />
    </FormFrame>
  );
}
