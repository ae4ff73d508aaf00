import { createAsync, Navigate } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { loadMe } from "../accounts/load-me.ts";
import type { FormState } from "../forms/create-form.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { formatDate } from "../words/format-date.ts";
import { formatList } from "../words/format-list.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { loadOwnRequest, type OwnRequest } from "./load-space-requests.ts";
import { RequestFacts } from "./request-facts.tsx";
import { SpaceRequestForm } from "./space-request-form.tsx";
import { createWithdrawal, WithdrawForm, Withdrawn } from "./withdrawal.tsx";

/** Becoming a producer: the request, and what has become of it. */
export function SpaceRequestPage() {
  const me = createAsync(() => loadMe());
  const own = createAsync(() => loadOwnRequest());
  // No condition inside the JSX: the compiler makes a memo of it, which misses what arrives while a page is being opened.
  const ready = () => (own() === undefined ? undefined : me());
  // Of the page: where a withdrawal comes too late, it says so beside the answer.
  const withdrawal = createWithdrawal();
  const withdrawnRequest = () => (own()?.request?.state === "withdrawn" ? own()?.request : undefined);
  const tooLate = () => (openRequest() === undefined ? withdrawal.refusal() : undefined);
  const openRequest = () => (own()?.request?.state === "open" ? own()?.request : undefined);
  return (
    <div class="page-narrow stack">
      <PageTitle>{spaceRequestsWords().title}</PageTitle>
      <PageHeader heading={spaceRequestsWords().title} intro={spaceRequestsWords().intro} />
      <DoneNotice textOf={doneText} />
      <Show when={tooLate()}>
        {(text) => (
          <Notice kind="error" isAnswer>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={ready()}>
        {(known) => (
          <Switch>
            <Match when={own() === null}>
              <Navigate href={signInAndReturn(paths.becomeProducer)} />
            </Match>
            <Match when={openRequest()}>{(asked) => <Waiting asked={asked()} withdrawal={withdrawal} />}</Match>
            <Match when={known().person} keyed>
              {({ id }) => (
                <>
                  <Spaces names={known().producers.map((one) => one.name)} />
                  <Refused refusal={own()?.request?.refusal ?? ""} />
                  <Show when={withdrawnRequest()}>{(asked) => <Withdrawn asked={asked()} />}</Show>
                  <Restartable>
                    {(restart) => <SpaceRequestForm userId={id} before={own()?.request ?? null} onRestart={restart} />}
                  </Restartable>
                </>
              )}
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "envoye":
      return spaceRequestsWords().sent;
    case "remis":
      return spaceRequestsWords().restored;
    default:
      return undefined;
  }
}

function Waiting(props: { readonly asked: OwnRequest; readonly withdrawal: FormState }) {
  return (
    <>
      <Notice kind="info" heading={spaceRequestsWords().openTitle}>
        {spaceRequestsWords().openText({ when: formatDate(props.asked.askedAtMs, { timeZone: "Europe/Paris" }) })}
      </Notice>
      <Card heading={props.asked.name}>
        <RequestFacts asked={props.asked} />
      </Card>
      <WithdrawForm state={props.withdrawal} />
    </>
  );
}

function Spaces(props: { readonly names: readonly string[] }) {
  return (
    <Show when={props.names.length > 0}>
      <Notice
        kind="info"
        actions={
          <ButtonLink href={paths.producerSpaces} icon="producer">
            {spaceRequestsWords().toSpaces}
          </ButtonLink>
        }
      >
        {spaceRequestsWords().haveSpace({ names: formatList(props.names) })}
      </Notice>
    </Show>
  );
}

function Refused(props: { readonly refusal: string }) {
  return (
    <Show when={props.refusal !== ""}>
      <Notice kind="warning" heading={spaceRequestsWords().refusedTitle}>
        <p class="request-refusal">{props.refusal}</p>
        <p>{spaceRequestsWords().refusedNext}</p>
      </Notice>
    </Show>
  );
}
