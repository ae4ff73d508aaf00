import { For, Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { offerName } from "../shop/offer-words.ts";
import { Card } from "../ui/card/card.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { formatDay, formatMoment } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { formatPercent } from "../words/format-number.ts";
import { productsWords } from "../words/products.ts";
import type { PendingSale } from "./load-catalogs.ts";

interface PendingChangesProps {
  readonly catalogId: string;
  readonly sales: readonly PendingSale[];
}

/** What customers of open sales do not see yet, and the button that brings it to them (guide, chapter 7, step 4). */
export function PendingChanges(props: PendingChangesProps) {
  const producer = useProducer();
  const action = () => `/api/producers/${producer.id}/catalogs/${props.catalogId}/publication`;
  const state = createForm({
    form: "publication",
    send: postTo(action()),
    onDone: useDone(),
    refusalText: commonRefusalText,
    faultText: () => productsWords().fault.other,
  });
  const changed = () => props.sales.filter((sale) => sale.changes.length > 0);
  const words = () => catalogsWords();
  return (
    <Show when={props.sales.length > 0}>
      <Card heading={words().pendingTitle}>
        <Show when={changed().length > 0} fallback={<p class="catalog-hint">{words().upToDate}</p>}>
          <p>{words().pendingText}</p>
          <For each={changed()}>
            {(sale) => (
              <section>
                <h3 class="pending-sale">
                  {sale.marketName}, {formatDay(sale.startsAtMs, { timeZone: sale.timeZone })}
                </h3>
                <p class="catalog-hint">
                  {words().closes({ when: formatMoment(sale.closesAtMs, { timeZone: sale.timeZone }) })}
                </p>
                <ul class="pending-changes">
                  <For each={sale.changes}>{(change) => <Change change={change} />}</For>
                </ul>
              </section>
            )}
          </For>
          <FormFrame
            state={state}
            action={action()}
            submit={{ label: words().publish, icon: "refresh", kind: "danger" }}
          >
            <p class="catalog-hint">{words().publishHint}</p>
          </FormFrame>
        </Show>
      </Card>
    </Show>
  );
}

function Change(props: { readonly change: PendingSale["changes"][number] }) {
  return (
    <li>
      <strong>{offerName(props.change)}</strong>, {sayChange(props.change).join(", ")}
    </li>
  );
}

/** The price first, then whatever else customers would see otherwise. */
function sayChange(change: PendingSale["changes"][number]): string[] {
  const words = catalogsWords();
  const [from, to] = [formatMoney(change.fromCents ?? 0), formatMoney(change.toCents ?? 0)];
  if (change.kind === "added") return [words.added({ price: to })];
  if (change.kind === "removed") return [words.removed];
  const rates = { from: formatPercent(change.fromVatBasisPoints), to: formatPercent(change.toVatBasisPoints) };
  const said = { picture: words.pictureChanged, vat: words.vatChanged(rates), terms: words.changed };
  return [
    ...(change.kind === "repriced" ? [words.repriced({ from, to })] : []),
    ...change.parts.map((part) => said[part]),
  ];
}
