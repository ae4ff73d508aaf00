import { createAsync } from "@solidjs/router";
import { type JSX, onMount, Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { accountWords } from "../words/account.ts";
import { loadMe } from "./load-me.ts";

interface MailSentProps {
  readonly title: string;
  readonly text: string;
  /** Enough have gone there: no other is sent for now. */
  readonly already: boolean;
  /** Sends another, or goes back to correct the address. */
  readonly again: JSX.Element;
}

/** Says the same whether there is an account or not. The demo's mails are read on a page. */
export function MailSent(props: MailSentProps) {
  const me = createAsync(() => loadMe());
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <>
      <h1 ref={heading} tabindex="-1">
        {props.title}
      </h1>
      <p role="status">{props.text}</p>
      <p class="account-facts">{props.already ? accountWords().noneFound : accountWords().linkNotReceived}</p>
      {props.again}
      <Show when={me()?.demo}>
        <p>
          <ButtonLink href="/demo/courrier" icon="mail">
            {accountWords().demoMails}
          </ButtonLink>
        </p>
      </Show>
    </>
  );
}
