import { Show } from "solid-js";
import { PASSWORD_MIN_CHARS } from "../../domain/account/password.ts";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { TextField } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { PasswordField } from "./password-field.tsx";
import { UserNameField } from "./user-name-field.tsx";

interface ChoosePasswordFormProps {
  /** From the link in the mail. */
  readonly token: string;
  /** Of the account. */
  readonly email: string;
  /** What a new account was to be called when it was asked for: perhaps by somebody else. */
  readonly name?: string;
  /** The password of a new account, or another one for an account that exists. */
  readonly of: "new-account" | "account";
}

export function ChoosePasswordForm(props: ChoosePasswordFormProps) {
  const isNew = () => props.of === "new-account";
  const state = createAccountForm({
    form: props.of === "new-account" ? "confirmation" : "new-password",
    send: ({ token = "", password = "", name = "" }) =>
      isNew()
        ? api().accounts["complete-sign-up"].$post({ json: { token, password, name } })
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
      <Show when={isNew()}>
        <TextField
          label={accountWords().name}
          hint={accountWords().nameHint}
          name="name"
          autocomplete="name"
          value={state.typed("name") ?? props.name ?? ""}
          error={state.faultOf("name")}
          required
        />
      </Show>
      <UserNameField email={props.email} />
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
