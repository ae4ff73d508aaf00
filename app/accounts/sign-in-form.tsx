import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { TextField } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { PasswordField } from "./password-field.tsx";

/** `next`: the page that asked for a sign-in. */
export function SignInForm(props: { readonly next: string | undefined }) {
  const state = createAccountForm({
    form: "sign-in",
    send: ({ email = "", password = "", next }) => api().accounts["sign-in"].$post({ json: { email, password, next } }),
    // Every page looks different to whoever is signed in: it is loaded anew.
    onDone: (goTo) => location.assign(goTo),
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/sign-in"
      submit={{ label: state.busy() ? accountWords().signingIn : accountWords().signIn, icon: "sign-in" }}
    >
      <input type="hidden" name="next" value={state.typed("next") ?? props.next ?? ""} />
      <TextField
        label={accountWords().email}
        name="email"
        type="email"
        autocomplete="username"
        value={state.typed("email") ?? ""}
        error={state.faultOf("email")}
        required
      />
      <PasswordField
        label={accountWords().password}
        name="password"
        autocomplete="current-password"
        error={state.faultOf("password")}
      />
    </FormFrame>
  );
}
