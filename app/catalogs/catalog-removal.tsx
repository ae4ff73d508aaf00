import { revalidate } from "@solidjs/router";
import { For, onMount, Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import type { Refusal } from "../forms/form-outcome.ts";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { Removal } from "../forms/removal.tsx";
import { useDone } from "../forms/use-done.ts";
import { linkAnchor } from "../links/link-anchor.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { formatDay } from "../words/format-date.ts";
import { linksWords } from "../words/links.ts";
import { productsWords } from "../words/products.ts";
import { type ListedCatalog, loadCatalogs } from "./load-catalogs.ts";
import "./catalog-removal.css";

interface CatalogRemovalProps {
  readonly catalog: ListedCatalog;
  /** In the list of all catalogs, where a page without a script comes back to. */
  readonly isListed: boolean;
}

/** Deletes a catalog that was never sold and is linked to no market, or tells what keeps it and where that is ended. */
export function CatalogRemoval(props: CatalogRemovalProps) {
  const producer = useProducer();
  const { catalogId } = props.catalog;
  const action = `/api/producers/${producer.id}/catalogs/${catalogId}/delete${props.isListed ? "?de=liste" : ""}`;
  const state = createForm({
    form: `delete-${catalogId}`,
    send: async (fields) => {
      const answer = await postTo(action)(fields);
      // What keeps it is shown in the place of the button.
      if (answer.status === REFUSED) await revalidate(loadCatalogs.key);
      return answer;
    },
    onDone: useDone(),
    refusalText,
    faultText: () => productsWords().fault.other,
  });
  const isFree = () =>
    props.catalog.markets.length === 0 && props.catalog.soldAt === null && props.catalog.takesPartIn === null;
  const words = () => catalogsWords();
  return (
    <Removal
      isOpen={state.refusal() !== undefined}
      title={
        <>
          {words().deleteTitle}
          <span class="said"> {props.catalog.name}</span>
        </>
      }
    >
      <Show when={isFree()} fallback={<Kept catalog={props.catalog} refusal={state.refusal()} />}>
        <FormFrame
          state={state}
          action={action}
          submit={{ label: productsWords().deleteConfirm, icon: "delete", kind: "danger" }}
        >
          <p>{words().deleteHint}</p>
        </FormFrame>
      </Show>
    </Removal>
  );
}

const refusalText = (refusal: Refusal): string =>
  refusal.reason === "catalog-kept" ? catalogsWords().keptMeanwhile : commonRefusalText(refusal);

/** What keeps a catalog. One that was ever ordered from stays for good, others until their links have ended. */
function Kept(props: { readonly catalog: ListedCatalog; readonly refusal: string | undefined }) {
  const words = () => catalogsWords();
  return (
    <div class="catalog-kept">
      <Show when={props.refusal}>{(text) => <Refused text={text()} />}</Show>
      <Show
        when={props.catalog.soldAt}
        fallback={
          <Show
            when={props.catalog.markets.length > 0}
            fallback={<KeptBySale text={words().keptToCome} sale={props.catalog.takesPartIn} />}
          >
            <Links text={words().keptLinked} catalog={props.catalog} />
          </Show>
        }
      >
        {(sale) => (
          <>
            <KeptBySale text={words().keptSold} sale={sale()} />
            <Show when={props.catalog.markets.length > 0}>
              <Links text={words().stopSelling} catalog={props.catalog} />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** The button it answers is no longer there: the focus comes to what took its place. */
function Refused(props: { readonly text: string }) {
  let element: HTMLDivElement | undefined;
  onMount(() => element?.focus());
  return (
    <div ref={element} class="form-refusal" tabindex="-1">
      <Notice kind="error" isAnswer>
        {props.text}
      </Notice>
    </div>
  );
}

function KeptBySale(props: { readonly text: string; readonly sale: ListedCatalog["soldAt"] }) {
  const producer = useProducer();
  return (
    <>
      <p>{props.text}</p>
      <Show when={props.sale}>
        {(sale) => (
          <p>
            <a href={producerPaths(producer.slug).ordersOf(sale().distributionId)}>
              {linksWords().ordersOf({ day: formatDay(sale().startsAtMs, { timeZone: sale().timeZone }) })}
            </a>
          </p>
        )}
      </Show>
    </>
  );
}

/** Each market leads to the button that ends the link. */
function Links(props: { readonly text: string; readonly catalog: ListedCatalog }) {
  const producer = useProducer();
  const page = () => producerPaths(producer.slug).catalog(props.catalog.catalogId);
  return (
    <>
      <p>{props.text}</p>
      <ul>
        <For each={props.catalog.markets}>
          {(market) => (
            <li>
              <a href={`${page()}#${linkAnchor(market.slug)}`}>{market.name}</a>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
