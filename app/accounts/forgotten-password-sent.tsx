import { useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useSent } from "../forms/form-outcome.ts";
import { paths } from "../ui/site/paths.ts";
import { accountWords } from "../words/account.ts";
import { createAccountForm } from "./account-form.ts";
import { MailSent } from "./mail-sent.tsx";

/** `already`: enough mails have gone there, and their links still serve. */
export function ForgottenPasswordSent(props: { readonly already: boolean }) {
  const sent = useSent("forgotten-password");
  const email = () => sent()?.values.email ?? null;
  const text = () => (props.already ? accountWords().linkSentAlready : accountWords().linkSent)({ email: email() });
  return (
    <MailSent
      title={accountWords().forgottenTitle}
      text={text()}
      already={props.already}
      again={
        <>
          <Show when={props.already ? null : email()}>{(known) => <SendAgain email={known()} />}</Show>
          <p>
            <a href={paths.forgottenPassword}>{accountWords().otherAddress}</a>
          </p>
        </>
      }
    />
  );
}

function SendAgain(props: { readonly email: string }) {
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
      submit={{ label: accountWords().sendAgain, icon: "mail", kind: "plain" }}
    >
      <input type="hidden" name="email" value={props.email} />
    </FormFrame>
  );
}
