import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { useMe } from "../ui/site/me.tsx";
import { paths } from "../ui/site/paths.ts";
import { contactWords } from "../words/contact.ts";
import { loadContact } from "./load-contact.ts";

interface WhomToAskProps {
  readonly slug: string;
  /** The number of one's order there, if it is about one. */
  readonly order?: number | undefined;
}

/** On the pages of a market and of an order: the market answers for what it sells, support for the site. */
export function WhomToAsk(props: WhomToAskProps) {
  return (
    <Card heading={contactWords().askTitle} class="screen-only">
      <p>{contactWords().askMarket}</p>
      <p>
        <ButtonLink icon="mail" href={paths.writeToMarket(props.slug, props.order)}>
          {contactWords().write}
        </ButtonLink>
      </p>
      <p>
        {contactWords().askSupport} <a href={paths.contact}>{contactWords().supportLink}</a>
      </p>
    </Card>
  );
}

/** On the help page: the markets one belongs to, and support with its address. */
export function HelpContacts() {
  const me = useMe();
  const contact = createAsync(() => loadContact());
  return (
    <section class="stack">
      <h2>{contactWords().helpTitle}</h2>
      <p>{contactWords().helpMarket}</p>
      <Show when={me().markets.length > 0}>
        <ul>
          <For each={me().markets}>
            {(market) => (
              <li>
                <a href={paths.writeToMarket(market.slug)}>{contactWords().marketTitle({ market: market.name })}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>{contactWords().helpSupport}</p>
      <p class="row">
        <ButtonLink kind="primary" icon="mail" href={paths.contact}>
          {contactWords().supportLink}
        </ButtonLink>
        <Show when={contact()?.supportEmail}>{(email) => <a href={`mailto:${email()}`}>{email()}</a>}</Show>
      </p>
    </section>
  );
}
