import { createAsync, revalidate } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import type { Refusal } from "../forms/form-outcome.ts";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { formatDay, formatMoment } from "../words/format-date.ts";
import { formatList } from "../words/format-list.ts";
import { productsWords } from "../words/products.ts";
import { loadPending, loadPendingCounts, type PendingSale } from "./load-catalogs.ts";
import { OfferChange } from "./offer-change.tsx";
import { RECAP_ANCHOR } from "./recap-path.ts";

interface PendingChangesProps {
  readonly catalogId: string;
  readonly sales: readonly PendingSale[];
  /** Something is written in the catalog's form: what is published is what is saved. */
  readonly isUnsaved: boolean;
}

/** What customers of open sales do not see yet, and the button that brings it to them (guide, chapter 7, step 4). */
export function PendingChanges(props: PendingChangesProps) {
  const words = () => catalogsWords();
  /** Those that did not answer are among them. */
  const differing = () => props.sales.filter((sale) => sale.changes?.length !== 0);
  const hasChanges = () => props.sales.some((sale) => sale.fingerprint !== "");
  return (
    <Card id={RECAP_ANCHOR} heading={words().pendingTitle}>
      <Show when={props.sales.length > 0} fallback={<p class="catalog-hint">{words().noOpenSale}</p>}>
        <Show when={differing().length > 0} fallback={<p class="catalog-hint">{words().upToDate}</p>}>
          <Show when={hasChanges()}>
            <p>{words().pendingText}</p>
          </Show>
          <For each={differing()}>{(sale) => <SaleChanges sale={sale} />}</For>
          <Show when={hasChanges()}>
            <Publication {...props} />
            <Suspense>
              <Others catalogId={props.catalogId} />
            </Suspense>
          </Show>
        </Show>
      </Show>
    </Card>
  );
}

/** Other catalogs wait too, for the same change perhaps: they can be brought up to date together. */
function Others(props: { readonly catalogId: string }) {
  const producer = useProducer();
  const counts = createAsync(() => loadPendingCounts(producer.id));
  const count = () => counts()?.filter(({ catalogId }) => catalogId !== props.catalogId).length ?? 0;
  return (
    <Show when={count() > 0}>
      <p>
        {catalogsWords().othersWait({ count: count() })}{" "}
        <a href={producerPaths(producer.slug).catalogs}>{catalogsWords().publishTogether}</a>
      </p>
    </Show>
  );
}

export function SaleChanges(props: { readonly sale: PendingSale }) {
  const words = () => catalogsWords();
  const timeZone = () => ({ timeZone: props.sale.timeZone });
  return (
    <section>
      <h3 class="pending-sale">{nameOf(props.sale)}</h3>
      <p class="catalog-hint">{words().closes({ when: formatMoment(props.sale.closesAtMs, timeZone()) })}</p>
      <Show when={props.sale.changes} fallback={<p>{words().saleSilent}</p>}>
        {(changes) => (
          <ul class="pending-changes">
            <For each={changes()}>{(change) => <OfferChange change={change} />}</For>
          </ul>
        )}
      </Show>
    </section>
  );
}

/** Sends what was shown along, so that nothing is published that nobody has looked at. */
function Publication(props: PendingChangesProps) {
  const producer = useProducer();
  const action = () => `/api/producers/${producer.id}/catalogs/${props.catalogId}/publication`;
  const state = createForm({
    form: "publication",
    send: async (fields) => {
      const answer = await postTo(action())(fields);
      if (answer.status === REFUSED) await revalidate(loadPending.keyFor(producer.id, props.catalogId));
      return answer;
    },
    onDone: useDone(),
    refusalText: (refusal) => publicationRefusal(refusal, props.sales),
    faultText: () => productsWords().fault.other,
  });
  return (
    <FormFrame
      state={state}
      action={action()}
      submit={{ label: catalogsWords().publish, icon: "refresh", kind: "danger", disabled: props.isUnsaved }}
    >
      <For each={props.sales}>
        {(sale) => <input type="hidden" name={`seen.${sale.distributionId}`} value={sale.fingerprint} />}
      </For>
      <p class="catalog-hint">{props.isUnsaved ? catalogsWords().saveFirst : catalogsWords().publishHint}</p>
    </FormFrame>
  );
}

export function publicationRefusal(refusal: Refusal, sales: readonly PendingSale[]): string {
  const named = formatList(sales.filter((sale) => refusal.names.includes(sale.distributionId)).map(nameOf));
  switch (refusal.reason) {
    case "preview-outdated":
      return catalogsWords().previewOutdated({ sales: named });
    case "sales-not-reached":
      return catalogsWords().salesNotReached({ sales: named });
    default:
      return commonRefusalText(refusal);
  }
}

const nameOf = ({ marketName, startsAtMs, timeZone }: PendingSale): string =>
  `${marketName}, ${formatDay(startsAtMs, { timeZone })}`;
