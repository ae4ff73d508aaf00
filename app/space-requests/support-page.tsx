import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { spaceRequestsWords } from "../words/space-requests.ts";
import { loadRequests, type OpenRequest } from "./load-space-requests.ts";
import { SupportRequest } from "./support-request.tsx";
import { WithdrawnRequests } from "./withdrawn-requests.tsx";

/** Where support answers who wants to become a producer. */
export function SpaceRequests() {
  const requests = createAsync(() => loadRequests());
  return (
    <Show when={requests()}>
      {(known) => (
        <div class="support-page stack">
          <OpenRequests open={known().requests} />
          <WithdrawnRequests withdrawn={known().withdrawn} />
        </div>
      )}
    </Show>
  );
}

function OpenRequests(props: { readonly open: readonly OpenRequest[] }) {
  const isTwin = (asked: OpenRequest) =>
    props.open.some((other) => other.siret === asked.siret && other.id !== asked.id);
  return (
    <div class="stack">
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
