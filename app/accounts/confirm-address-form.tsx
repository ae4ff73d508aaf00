import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";

/** A button: mail scanners follow links, and must not confirm anything. */
export function ConfirmAddressForm(props: { readonly token: string }) {
  const state = createAccountForm({
    form: "confirmation",
    send: ({ token = "" }) => api().accounts["confirm-address"].$post({ json: { token } }),
    onDone: (goTo) => location.assign(goTo),
  });
  return (
    <FormFrame
      state={state}
      action="/api/accounts/confirm-address"
      submit={{ label: accountWords().confirmAddressAction, icon: "check" }}
    >
      <input type="hidden" name="token" value={props.token} />
    </FormFrame>
  );
}
