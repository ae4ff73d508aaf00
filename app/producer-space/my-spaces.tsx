import { createAsync, Navigate } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { loadMe } from "../accounts/load-me.ts";
import { loadOwnRequest } from "../space-requests/load-space-requests.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { producerWords } from "../words/producer.ts";
import "./my-spaces.css";

/** Where somebody's Espaces Producteur are to be found: there, where it is only one. */
export function MySpaces() {
  const me = createAsync(() => loadMe());
  const onlyOne = () => (me()?.producers.length === 1 ? me()?.producers[0] : undefined);
  return (
    <div class="page stack">
      <PageTitle>{producerWords().mySpaces}</PageTitle>
      <PageHeader heading={producerWords().mySpaces} intro={producerWords().mySpacesIntro} />
      <Show when={me()}>
        {(known) => (
          <Switch fallback={<NoSpace />}>
            <Match when={known().person === null}>
              <Navigate href={signInAndReturn(paths.producerSpaces)} />
            </Match>
            <Match when={onlyOne()}>{(space) => <Navigate href={paths.producerSpace(space().slug)} />}</Match>
            <Match when={known().producers.length > 0}>
              <ul class="my-spaces">
                <For each={known().producers}>
                  {(space) => (
                    <li>
                      <a class="my-space" href={paths.producerSpace(space.slug)}>
                        <Icon name="producer" />
                        <strong>{space.name}</strong>
                        <Icon name="right" />
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  );
}

function NoSpace() {
  const own = createAsync(() => loadOwnRequest());
  return (
    <Show when={own() !== undefined}>
      <Show when={own()?.request?.state === "open"} fallback={<AskForSpace />}>
        <EmptyState icon="producer" heading={producerWords().requestOpenTitle} text={producerWords().requestOpenText}>
          <ButtonLink kind="primary" href={paths.becomeProducer}>
            {producerWords().seeRequest}
          </ButtonLink>
        </EmptyState>
      </Show>
    </Show>
  );
}

function AskForSpace() {
  return (
    <EmptyState icon="producer" heading={producerWords().noSpaceTitle} text={producerWords().noSpaceText}>
      <ButtonLink kind="primary" href={paths.becomeProducer}>
        {producerWords().askForSpace}
      </ButtonLink>
    </EmptyState>
  );
}
