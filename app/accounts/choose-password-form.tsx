import { PASSWORD_MIN_CHARS } from "../../domain/account/password.ts";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { PasswordField } from "./password-field.tsx";

interface ChoosePasswordFormProps {
  /** From the link in the mail. */
  readonly token: string;
  /** The password of a new account, or another one for an account that exists. */
  readonly of: "new-account" | "account";
}

export function ChoosePasswordForm(props: ChoosePasswordFormProps) {
  const isNew = () => props.of === "new-account";
  const state = createAccountForm({
    form: props.of === "new-account" ? "confirmation" : "new-password",
    send: ({ token = "", password = "" }) =>
      isNew()
        ? api().accounts["complete-sign-up"].$post({ json: { token, password } })
        : api().accounts["reset-password"].$post({ json: { token, password } }),
    onDone: (goTo) => location.assign(goTo),
  });
  return (
    <FormFrame
      state={state}
      action={isNew() ? "/api/accounts/complete-sign-up" : "/api/accounts/reset-password"}
      submit={{ label: isNew() ? accountWords().completeAction : accountWords().resetAction, icon: "check" }}
    >
      <input type="hidden" name="token" value={props.token} />
      <PasswordField
        label={isNew() ? accountWords().password : accountWords().newPassword}
        hint={accountWords().passwordHint({ min: PASSWORD_MIN_CHARS })}
        name="password"
        autocomplete="new-password"
        error={state.faultOf("password")}
      />
    </FormFrame>
  );
}
