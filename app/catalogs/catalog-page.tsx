import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { CatalogLinks } from "../links/catalog-links.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { NotFound } from "../ui/site/not-found.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { CatalogEditor } from "./catalog-editor.tsx";
import { CatalogRemoval } from "./catalog-removal.tsx";
import { CatalogShare } from "./catalog-share.tsx";
import { loadCatalog, loadCatalogs, loadPending } from "./load-catalogs.ts";
import { PendingChanges } from "./pending-changes.tsx";
import { RECAP_ANCHOR } from "./recap-path.ts";
import { useSelectable } from "./use-selectable.ts";
import "./catalogs.css";

export function NewCatalogPage() {
  const offers = useSelectable();
  return (
    <div class="stack">
      <Heading name={catalogsWords().newTitle} />
      <Show when={offers()}>
        {(known) => (
          <Restartable>
            {(restart) => <CatalogEditor offers={known()} catalogId={null} kept={null} onRestart={restart} />}
          </Restartable>
        )}
      </Show>
    </div>
  );
}

export function CatalogPage(props: { readonly catalogId: string }) {
  const producer = useProducer();
  const offers = useSelectable();
  const kept = createAsync(() => loadCatalog(producer.id, props.catalogId));
  const catalogs = createAsync(() => loadCatalogs(producer.id));
  const listed = () => catalogs()?.find(({ catalogId }) => catalogId === props.catalogId);
  const pending = createAsync(() => loadPending(producer.id, props.catalogId));
  const hasChanges = () => pending()?.some((sale) => sale.fingerprint !== "") === true;
  const [isUnsaved, setUnsaved] = createSignal(false);
  return (
    <Show when={kept() !== undefined}>
      <Show when={kept()} fallback={<NotFound />}>
        {(known) => (
          <div class="stack">
            <Heading name={known().name} />
            <DoneNotice
              textOf={doneText}
              after={
                <Show when={hasChanges()}>
                  <a href={`#${RECAP_ANCHOR}`}>{catalogsWords().seeRecap}</a>
                </Show>
              }
            />
            <PendingChanges catalogId={props.catalogId} sales={pending() ?? []} isUnsaved={isUnsaved()} />
            <Show when={offers()}>
              {(selectable) => (
                <Restartable>
                  {(restart) => (
                    <CatalogEditor
                      offers={selectable()}
                      catalogId={props.catalogId}
                      kept={known()}
                      onRestart={restart}
                      onUnsaved={setUnsaved}
                    />
                  )}
                </Restartable>
              )}
            </Show>
            <Card heading={catalogsWords().shareTitle}>
              <CatalogShare code={known().code} />
            </Card>
            <CatalogLinks catalogId={props.catalogId} />
            <Show when={listed()}>
              {(catalog) => (
                <Card class="catalog-end">
                  <CatalogRemoval catalog={catalog()} isListed={false} />
                </Card>
              )}
            </Show>
          </div>
        )}
      </Show>
    </Show>
  );
}

function Heading(props: { readonly name: string }) {
  const producer = useProducer();
  return (
    <>
      <PageTitle>{props.name}</PageTitle>
      <PageHeader
        heading={props.name}
        back={{ href: producerPaths(producer.slug).catalogs, word: catalogsWords().title }}
      />
    </>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "cree":
      return catalogsWords().created;
    case "enregistre":
      return catalogsWords().saved;
    case "synchronise":
      return catalogsWords().published;
    default:
      return undefined;
  }
}
