import { createAsync } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Fact, RequestFacts } from "../space-requests/request-facts.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { contactWords } from "../words/contact.ts";
import { formatDate } from "../words/format-date.ts";
import { legalWords } from "../words/legal.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { ChangeHistory } from "./change-history.tsx";
import { IdentityDifferences } from "./identity-differences.tsx";
import { faultText, refusalText } from "./legal-texts.ts";
import { type Legal, type LegalChange, loadLegal } from "./load-legal.ts";

const READING = { timeZone: "Europe/Paris" };

/** Infos légales, in the Paramètres: what support has certified, and what was asked to change (guide, step 2). */
export function LegalPage() {
  const producer = useProducer();
  const legal = createAsync(() => loadLegal(producer.id));
  return (
    <div class="stack">
      <PageTitle>{legalWords().title}</PageTitle>
      <PageHeader heading={legalWords().title} intro={legalWords().intro} />
      <DoneNotice textOf={doneText} />
      <Show when={legal()}>
        {(known) => (
          <>
            <Certified legal={known()} />
            <Show when={known().open}>{(open) => <OpenChange change={open()} mayAsk={known().mayAsk} />}</Show>
            <Show when={known().answered.length > 0}>
              <Card heading={legalWords().history}>
                <ChangeHistory changes={known().answered} />
              </Card>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

function Certified(props: { readonly legal: Legal }) {
  const producer = useProducer();
  return (
    <Show
      when={props.legal.certified}
      fallback={
        <EmptyState icon="info" heading={legalWords().noneTitle} text={legalWords().noneText}>
          <SendDocuments />
        </EmptyState>
      }
    >
      {(certified) => (
        <Card class="stack" heading={legalWords().certified}>
          <RequestFacts asked={certified().identity}>
            <Fact term={spaceRequestsWords().name}>{certified().identity.name}</Fact>
            <Fact term={legalWords().since}>{formatDate(certified().certifiedAtMs, READING)}</Fact>
          </RequestFacts>
          <Switch fallback={<p class="legal-quiet">{legalWords().askOwner}</p>}>
            <Match when={props.legal.open}>
              <p class="legal-quiet">{legalWords().oneAtATime}</p>
            </Match>
            <Match when={props.legal.mayAsk}>
              <p class="legal-quiet">{legalWords().changeHint}</p>
              <p>
                <ButtonLink icon="edit" href={producerPaths(producer.slug).changeLegal}>
                  {legalWords().askChange}
                </ButtonLink>
              </p>
            </Match>
          </Switch>
        </Card>
      )}
    </Show>
  );
}

/** Proofs go to support by its form, which takes files. */
function SendDocuments() {
  const producer = useProducer();
  const subject = () => encodeURIComponent(contactWords().legalSubject({ producer: producer.name }));
  return (
    <ButtonLink icon="mail" href={`${paths.contact}?objet=${subject()}`}>
      {contactWords().legalLink}
    </ButtonLink>
  );
}

interface OpenChangeProps {
  readonly change: LegalChange;
  readonly mayAsk: boolean;
}

function OpenChange(props: OpenChangeProps) {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/legal/withdraw`;
  const state = createForm({
    ...{ form: "withdraw", send: postTo(action), onDone: useDone(), refusalText, faultText },
  });
  const asked = () => ({
    name: props.change.askerName ?? legalWords().somebody,
    when: formatDate(props.change.askedAtMs, READING),
  });
  return (
    <Card class="stack" heading={legalWords().openTitle}>
      <p>{legalWords().openText(asked())}</p>
      <p class="legal-text">{props.change.explanation}</p>
      <p>
        <SendDocuments />
      </p>
      <IdentityDifferences
        caption={legalWords().whatChanges}
        before={props.change.before}
        after={props.change.wanted}
      />
      <Show when={props.mayAsk}>
        <FormFrame
          state={state}
          action={action}
          submit={{ label: legalWords().withdraw, icon: "undo", kind: "plain" }}
        />
      </Show>
    </Card>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "demande":
      return legalWords().sent;
    case "retire":
      return legalWords().withdrawn;
    default:
      return undefined;
  }
}
