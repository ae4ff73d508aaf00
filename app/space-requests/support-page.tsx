import { createAsync, Navigate } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { loadMe } from "../accounts/load-me.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { NotFound } from "../ui/site/not-found.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { loadOpenRequests, type OpenRequest } from "./load-space-requests.ts";
import { SupportRequest } from "./support-request.tsx";

/** Where support answers who wants to become a producer; for everybody else it does not exist. */
export function SupportPage() {
  const me = createAsync(() => loadMe());
  const requests = createAsync(() => loadOpenRequests());
  // No condition inside the JSX: the compiler makes a memo of it, which misses what arrives while a page is being opened.
  const ready = () => (requests() === undefined ? undefined : me());
  return (
    <Show when={ready()}>
      {(known) => (
        <Switch fallback={<NotFound />}>
          <Match when={known().person === null}>
            <Navigate href={signInAndReturn(paths.support)} />
          </Match>
          <Match when={requests()}>{(open) => <OpenRequests open={open()} />}</Match>
        </Switch>
      )}
    </Show>
  );
}

function OpenRequests(props: { readonly open: readonly OpenRequest[] }) {
  const isTwin = (asked: OpenRequest) =>
    props.open.some((other) => other.siret === asked.siret && other.id !== asked.id);
  return (
    <div class="page-narrow stack">
      <PageTitle>{spaceRequestsWords().supportTitle}</PageTitle>
      <PageHeader heading={spaceRequestsWords().supportTitle} intro={spaceRequestsWords().supportIntro} />
      <DoneNotice textOf={doneText} />
      <For
        each={props.open}
        fallback={
          <EmptyState
            icon="check-circle"
            heading={spaceRequestsWords().noneTitle}
            text={spaceRequestsWords().noneText}
          />
        }
      >
        {(asked) => <SupportRequest asked={asked} isTwin={isTwin(asked)} />}
      </For>
    </div>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "certifie":
      return spaceRequestsWords().certified;
    case "refuse":
      return spaceRequestsWords().refused;
    default:
      return undefined;
  }
}
