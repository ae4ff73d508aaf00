import { For, Show } from "solid-js";
import { accountWords } from "../words/account.ts";
import { commonWords } from "../words/common.ts";
import { formatShortMoment } from "../words/format-date.ts";
import "../ui/card/card.css";
import "./accounts.css";

interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAtMs: number;
}

/** The mails of the demo, with the links in them. */
export function MailList(props: { readonly mails: readonly Mail[] }) {
  return (
    <Show when={props.mails.length > 0} fallback={<p>{commonWords().emptyTitle}</p>}>
      <For each={props.mails}>
        {(mail) => (
          <article class="card stack stack-tight">
            <h2>{mail.subject}</h2>
            <p class="account-facts">
              {accountWords().mailTo({ recipient: mail.recipient })}{" "}
              <time>{formatShortMoment(mail.sentAtMs, { timeZone: "Europe/Paris" })}</time>
            </p>
            <p class="mail-text">
              <For each={mail.text.split(/(https?:\/\/\S+)/)}>
                {(part) => (part.startsWith("http") ? <a href={part}>{part}</a> : part)}
              </For>
            </p>
          </article>
        )}
      </For>
    </Show>
  );
}
