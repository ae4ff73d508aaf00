import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useDone } from "../forms/use-done.ts";
import { TextField } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { PasswordField } from "./password-field.tsx";
import { UserNameField } from "./user-name-field.tsx";

export function AddressForm(props: { readonly email: string }) {
  const state = createAccountForm({
    form: "email",
    send: ({ email = "", currentPassword = "" }) =>
      api().accounts.own.email.$post({ json: { email, currentPassword } }),
    onDone: useDone(),
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/own/email"
      submit={{ label: accountWords().changeAddressAction, kind: "plain" }}
    >
      <p>{accountWords().changeAddressIntro({ email: props.email })}</p>
      <UserNameField email={props.email} />
      <TextField
        label={accountWords().newAddress}
        name="email"
        type="email"
        autocomplete="email"
        value={state.typed("email") ?? ""}
        error={state.faultOf("email")}
        required
      />
      <PasswordField
        label={accountWords().currentPassword}
        name="currentPassword"
        autocomplete="current-password"
        error={state.faultOf("currentPassword")}
      />
    </FormFrame>
  );
}
