import { createAsync } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { commonWords } from "../words/common.ts";
import { formatList } from "../words/format-list.ts";
import { AllPending } from "./all-pending.tsx";
import { CatalogRemoval } from "./catalog-removal.tsx";
import { CatalogShare } from "./catalog-share.tsx";
import { type ListedCatalog, loadCatalogs, loadPendingCounts } from "./load-catalogs.ts";
import { RECAP_ANCHOR } from "./recap-path.ts";
import "./catalogs.css";

/** The page Catalogues (guide, chapter 5). */
export function CatalogsPage() {
  const producer = useProducer();
  const catalogs = createAsync(() => loadCatalogs(producer.id));
  const pages = producerPaths(producer.slug);
  const words = () => catalogsWords();
  return (
    <div class="stack">
      <PageTitle>{words().title}</PageTitle>
      <PageHeader
        heading={words().title}
        intro={words().intro}
        actions={
          <ButtonLink href={pages.newCatalog} icon="add" kind="primary">
            {words().add}
          </ButtonLink>
        }
      />
      <DoneNotice textOf={doneText} />
      <Show when={catalogs()}>
        {(known) => (
          <Show
            when={known().length > 0}
            fallback={<EmptyState icon="catalog" heading={words().emptyTitle} text={words().emptyText} />}
          >
            <p class="catalog-hint">{words().howMany}</p>
            {/* Asked of every open sale: the list does not wait for it. */}
            <Suspense>
              <AllPending catalogs={known()} />
            </Suspense>
            <ul class="catalogs">
              {/* By id: what stands open in an entry stays so when the list is read anew. */}
              <For each={known().map(({ catalogId }) => catalogId)}>
                {(catalogId) => (
                  <Show when={known().find((catalog) => catalog.catalogId === catalogId)}>
                    {(catalog) => <CatalogEntry catalog={catalog()} />}
                  </Show>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </div>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "supprime":
      return catalogsWords().deletedDone;
    case "synchronises":
      return catalogsWords().published;
    case "deja-supprime":
      return catalogsWords().deletedBefore;
    default:
      return undefined;
  }
}

/** Asked of every open sale: the list does not wait for it. */
function Waiting(props: { readonly catalogId: string }) {
  const producer = useProducer();
  const counts = createAsync(() => loadPendingCounts(producer.id));
  return (
    <Show when={counts()?.find(({ catalogId }) => catalogId === props.catalogId)}>
      {(found) => (
        <p>
          <Badge kind="honey" icon="clock">
            {catalogsWords().waiting({ count: found().offerCount })}
          </Badge>
        </p>
      )}
    </Show>
  );
}

function CatalogEntry(props: { readonly catalog: ListedCatalog }) {
  const producer = useProducer();
  const href = () => producerPaths(producer.slug).catalog(props.catalog.catalogId);
  const words = () => catalogsWords();
  return (
    <li>
      <Card
        heading={props.catalog.name}
        actions={
          <div class="row">
            <ButtonLink href={`${href()}#${RECAP_ANCHOR}`} icon="refresh">
              {words().recap}
              <span class="said"> {props.catalog.name}</span>
            </ButtonLink>
            <ButtonLink href={href()} icon="edit">
              {commonWords().edit}
              <span class="said"> {props.catalog.name}</span>
            </ButtonLink>
          </div>
        }
      >
        <p>
          {words().offerCount({ count: props.catalog.offerCount })} ·{" "}
          <Show when={props.catalog.markets.length > 0} fallback={words().notLinked}>
            {words().linkedTo({ names: formatList(props.catalog.markets.map((market) => market.name)) })}
          </Show>
        </p>
        <Suspense>
          <Waiting catalogId={props.catalog.catalogId} />
        </Suspense>
        <CatalogShare code={props.catalog.code} />
        <CatalogRemoval catalog={props.catalog} isListed />
      </Card>
    </li>
  );
}
