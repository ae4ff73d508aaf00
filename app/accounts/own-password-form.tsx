import { PASSWORD_MIN_CHARS } from "../../domain/account/password.ts";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useDone } from "../forms/use-done.ts";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { PasswordField } from "./password-field.tsx";
import { UserNameField } from "./user-name-field.tsx";

export function OwnPasswordForm(props: { readonly email: string }) {
  const done = useDone();
  let form: HTMLFormElement | undefined;
  const state = createAccountForm({
    form: "password",
    send: ({ currentPassword = "", password = "" }) =>
      api().accounts.own.password.$post({ json: { currentPassword, password } }),
    onDone: async (goTo) => {
      form?.reset();
      await done(goTo);
    },
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/own/password"
      onThere={(there) => {
        form = there;
      }}
      submit={{ label: accountWords().changePasswordAction, kind: "plain" }}
    >
      <UserNameField email={props.email} />
      <PasswordField
        label={accountWords().currentPassword}
        name="currentPassword"
        autocomplete="current-password"
        error={state.faultOf("currentPassword")}
      />
      <PasswordField
        label={accountWords().newPassword}
        hint={accountWords().passwordHint({ min: PASSWORD_MIN_CHARS })}
        name="password"
        autocomplete="new-password"
        error={state.faultOf("password")}
      />
    </FormFrame>
  );
}
