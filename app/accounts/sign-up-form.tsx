import { useNavigate } from "@solidjs/router";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { TextField } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import { currentLanguage } from "../words/current-language.ts";
import { createAccountForm } from "./account-form.ts";

/** The password is chosen behind the link we send: only whoever reads the mail has the account. */
export function SignUpForm(props: { readonly next: string | undefined }) {
  const navigate = useNavigate();
  const state = createAccountForm({
    form: "sign-up",
    send: ({ name = "", email = "", next }) =>
      api().accounts["sign-up"].$post({ json: { name, email, language: currentLanguage(), next } }),
    onDone: (goTo) => navigate(goTo),
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/sign-up"
      submit={{ label: state.busy() ? accountWords().signingUp : accountWords().signUp, icon: "forward" }}
    >
      <input type="hidden" name="next" value={state.typed("next") ?? props.next ?? ""} />
      <input type="hidden" name="language" value={currentLanguage()} />
      <TextField
        label={accountWords().name}
        hint={accountWords().nameHint}
        name="name"
        autocomplete="name"
        value={state.typed("name") ?? ""}
        error={state.faultOf("name")}
        required
      />
      <TextField
        label={accountWords().email}
        name="email"
        type="email"
        autocomplete="email"
        value={state.typed("email") ?? ""}
        error={state.faultOf("email")}
        required
      />
    </FormFrame>
  );
}
