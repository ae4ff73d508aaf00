import { useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { api } from "../api.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useSent } from "../forms/form-outcome.ts";
import { paths } from "../ui/site/paths.ts";
import { accountWords } from "../words/account.ts";
import { currentLanguage } from "../words/current-language.ts";
import { createAccountForm } from "./account-form.ts";
import { MailSent } from "./mail-sent.tsx";

/** `already`: enough mails have gone there, and their links still serve. */
export function SignUpSent(props: { readonly already: boolean }) {
  const sent = useSent("sign-up");
  const email = () => sent()?.values.email ?? null;
  const text = () => (props.already ? accountWords().sentAlready : accountWords().verifyText)({ email: email() });
  return (
    <MailSent
      title={accountWords().verifyTitle}
      text={text()}
      already={props.already}
      again={
        <>
          <Show when={props.already ? null : sent()}>{(known) => <SendAgain values={known().values} />}</Show>
          <p>
            <a href={paths.signUp}>{accountWords().otherAddress}</a>
          </p>
        </>
      }
    />
  );
}

function SendAgain(props: { readonly values: Readonly<Record<string, string>> }) {
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
      submit={{ label: accountWords().sendAgain, icon: "mail", kind: "plain" }}
    >
      <input type="hidden" name="name" value={props.values.name ?? ""} />
      <input type="hidden" name="email" value={props.values.email ?? ""} />
      <input type="hidden" name="next" value={props.values.next ?? ""} />
      <input type="hidden" name="language" value={currentLanguage()} />
    </FormFrame>
  );
}
