import { createAsync, Navigate, useLocation } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";
import { loadMe } from "../accounts/load-me.ts";
import { loadLegalQuestions } from "../legal/load-legal.ts";
import { loadRequests } from "../space-requests/load-space-requests.ts";
import { NotFound } from "../ui/site/not-found.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { type Tab, Tabs } from "../ui/tabs/tabs.tsx";
import { legalWords } from "../words/legal.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";

/** Where support answers producers; for everybody else it does not exist. */
export function SupportFrame(props: { readonly children: JSX.Element }) {
  const location = useLocation();
  const me = createAsync(() => loadMe());
  const requests = createAsync(() => loadRequests());
  const questions = createAsync(() => loadLegalQuestions());
  const tabs = (): Tab[] => [
    {
      word: spaceRequestsWords().supportTab,
      href: paths.support,
      icon: "producer",
      count: requests()?.requests.length,
    },
    { word: legalWords().title, href: paths.legalSupport, icon: "edit", count: questions()?.open.length },
  ];
  return (
    <Show when={me()}>
      {(known) => (
        <Switch fallback={<NotFound />}>
          <Match when={known().person === null}>
            <Navigate href={signInAndReturn(location.pathname)} />
          </Match>
          <Match when={known().person?.isSupport}>
            <div class="page stack">
              <Tabs label={spaceRequestsWords().support} tabs={tabs()} />
              {props.children}
            </div>
          </Match>
        </Switch>
      )}
    </Show>
  );
}
