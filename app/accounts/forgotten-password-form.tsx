import { useNavigate } from "@solidjs/router";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { TextField } from "../ui/field/field.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";

export function ForgottenPasswordForm() {
  const navigate = useNavigate();
  const state = createAccountForm({
    form: "forgotten-password",
    send: ({ email = "" }) => api().accounts["forgotten-password"].$post({ json: { email } }),
    onDone: (goTo) => navigate(goTo),
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/forgotten-password"
      submit={{ label: accountWords().sendLink, icon: "mail" }}
    >
      <TextField
        label={accountWords().email}
        name="email"
        type="email"
        autocomplete="username"
        value={state.typed("email") ?? ""}
        error={state.faultOf("email")}
        required
      />
    </FormFrame>
  );
}
