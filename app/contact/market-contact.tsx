import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { createForm } from "../forms/create-form.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { useMe } from "../ui/site/me.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { contactWords } from "../words/contact.ts";
import { faultText, refusalText } from "./contact-texts.ts";
import type { MarketContact } from "./load-contact.ts";
import { MessageFields } from "./message-fields.tsx";
import { AnswerTo } from "./support-contact.tsx";

/** Writing to a market; its admin says here at which address it is public. */
export function MarketContactPage(props: { readonly market: MarketContact }) {
  const [search] = useSearchParams();
  const me = useMe();
  const words = () => contactWords();
  const title = () => words().marketTitle({ market: props.market.name });
  const number = () => Number(searchText(search.commande) ?? "");
  const subject = () =>
    Number.isSafeInteger(number()) && number() > 0 ? words().orderSubject({ number: number() }) : "";
  return (
    <div class="page-narrow stack">
      <PageTitle>{title()}</PageTitle>
      <PageHeader
        heading={title()}
        intro={words().marketIntro}
        back={{ href: paths.market(props.market.slug), word: props.market.name }}
      />
      <DoneNotice textOf={doneText} />
      <Show when={me().person} fallback={<SignInFirst market={props.market} />}>
        <Show when={`${searchText(search.fait)}`} keyed>
          <Card>
            <MessageForm slug={props.market.slug} subject={subject()} />
          </Card>
        </Show>
      </Show>
      <Show when={props.market.contactEmail}>
        {(email) => (
          <p>
            <a href={`mailto:${email()}`}>{words().marketAt({ email: email() })}</a>
          </p>
        )}
      </Show>
      <Show when={props.market.mayChange}>
        <Card heading={words().contactTitle}>
          <ContactForm market={props.market} />
        </Card>
      </Show>
    </div>
  );
}

function SignInFirst(props: { readonly market: MarketContact }) {
  const [search] = useSearchParams();
  const here = () => {
    const order = searchText(search.commande);
    const page = paths.writeToMarket(props.market.slug);
    return order === undefined ? page : `${page}?commande=${encodeURIComponent(order)}`;
  };
  return (
    <Card>
      <p>{contactWords().signInText}</p>
      <p>
        <ButtonLink kind="primary" icon="sign-in" href={signInAndReturn(here())}>
          {contactWords().signInToWrite}
        </ButtonLink>
      </p>
    </Card>
  );
}

function MessageForm(props: { readonly slug: string; readonly subject: string }) {
  const action = () => `/api/markets/${props.slug}/messages`;
  const state = createForm({
    ...{ form: "market-message", onDone: useDone(), refusalText, faultText },
    send: (fields) => postTo(action())(fields),
  });
  return (
    <FormFrame state={state} action={action()} submit={{ label: contactWords().send, icon: "send" }}>
      <p>{contactWords().consent}</p>
      <AnswerTo />
      <MessageFields state={state} subject={props.subject} />
    </FormFrame>
  );
}

function ContactForm(props: { readonly market: MarketContact }) {
  const action = () => `/api/markets/${props.market.slug}/contact`;
  const state = createForm({
    ...{ form: "market-contact", onDone: useDone(), refusalText, faultText },
    send: (fields) => postTo(action())(fields),
  });
  return (
    <FormFrame state={state} action={action()} submit={{ label: contactWords().contactSave, kind: "plain" }}>
      <TextField
        label={contactWords().contactEmail}
        hint={contactWords().contactHint}
        name="email"
        type="email"
        autocomplete="off"
        value={state.typed("email") ?? props.market.contactEmail}
        error={state.faultOf("email")}
        required={false}
      />
    </FormFrame>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "envoye":
      return contactWords().sent;
    case "publique":
      return contactWords().contactPublic;
    case "retiree":
      return contactWords().contactGone;
    default:
      return undefined;
  }
}
