import { createAsync, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadAccount } from "../accounts/load-account.ts";
import { searchText } from "../accounts/search-text.ts";
import { createForm } from "../forms/create-form.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { postFormTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { useMe } from "../ui/site/me.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { contactWords } from "../words/contact.ts";
import { helpWords } from "../words/help.ts";
import { faultText, refusalText } from "./contact-texts.ts";
import { FilesField } from "./files-field.tsx";
import { loadContact } from "./load-contact.ts";
import { MessageFields } from "./message-fields.tsx";

const ACTION = "/api/contact/support";

/** Writing to support, signed in or not, with files; a plain form without a script. */
export function SupportContact() {
  const contact = createAsync(() => loadContact());
  const [search] = useSearchParams();
  const words = () => contactWords();
  return (
    <div class="page-narrow stack">
      <PageTitle>{words().title}</PageTitle>
      <PageHeader heading={words().title} intro={words().intro} back={{ href: paths.help, word: helpWords().title }} />
      <DoneNotice textOf={(done) => (done === "envoye" ? words().sent : undefined)} />
      <p>{words().aboutOrder}</p>
      {/* Once a message has left, an empty form stands ready for the next. */}
      <Show when={`${searchText(search.fait)}`} keyed>
        <Card>
          <ContactForm subject={searchText(search.objet) ?? ""} />
        </Card>
      </Show>
      <Show when={contact()?.supportEmail}>
        {(email) => (
          <p>
            <a href={`mailto:${email()}`}>{words().supportAt({ email: email() })}</a>
          </p>
        )}
      </Show>
    </div>
  );
}

function ContactForm(props: { readonly subject: string }) {
  const me = useMe();
  const state = createForm({
    ...{ form: "contact", send: postFormTo(ACTION), onDone: useDone(), refusalText, faultText },
  });
  return (
    <FormFrame state={state} action={ACTION} hasFiles submit={{ label: contactWords().send, icon: "send" }}>
      <Show when={me().person} fallback={<StrangerFields state={state} />}>
        <AnswerTo />
      </Show>
      <MessageFields state={state} subject={props.subject} />
      <FilesField state={state} />
    </FormFrame>
  );
}

function StrangerFields(props: { readonly state: ReturnType<typeof createForm> }) {
  const words = () => contactWords();
  return (
    <>
      <TextField
        label={words().name}
        name="name"
        autocomplete="name"
        value={props.state.typed("name") ?? ""}
        error={props.state.faultOf("name")}
        required
      />
      <TextField
        label={words().email}
        hint={words().emailHint}
        name="email"
        type="email"
        autocomplete="email"
        value={props.state.typed("email") ?? ""}
        error={props.state.faultOf("email")}
        required
      />
    </>
  );
}

/** Of an account the address is known. */
export function AnswerTo() {
  const account = createAsync(() => loadAccount());
  return <Show when={account()}>{(own) => <p>{contactWords().answerTo({ email: own().email })}</p>}</Show>;
}
