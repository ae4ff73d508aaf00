import { createAsync, revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { Card } from "../ui/card/card.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { productsWords } from "../words/products.ts";
import { type ListedCatalog, loadAllPending, type PendingCatalog } from "./load-catalogs.ts";
import { publicationRefusal, SaleChanges } from "./pending-changes.tsx";

/** One price changed, several catalogs wait: what each of them would show, and one button for all. */
export function AllPending(props: { readonly catalogs: readonly ListedCatalog[] }) {
  const producer = useProducer();
  const pending = createAsync(() => loadAllPending(producer.id));
  const several = () => {
    const waiting = pending() ?? [];
    return waiting.length > 1 ? waiting : undefined;
  };
  return <Show when={several()}>{(known) => <Together pending={known()} catalogs={props.catalogs} />}</Show>;
}

interface TogetherProps {
  readonly pending: readonly PendingCatalog[];
  readonly catalogs: readonly ListedCatalog[];
}

function Together(props: TogetherProps) {
  const producer = useProducer();
  const words = () => catalogsWords();
  const action = () => `/api/producers/${producer.id}/publication`;
  const nameOf = (catalogId: string) => props.catalogs.find((one) => one.catalogId === catalogId)?.name;
  const state = createForm({
    form: "all-publications",
    send: async (fields) => {
      const answer = await postTo(action())(fields);
      if (answer.status === REFUSED) await revalidate(loadAllPending.keyFor(producer.id));
      return answer;
    },
    onDone: useDone(),
    refusalText: (refusal) =>
      publicationRefusal(
        refusal,
        props.pending.flatMap(({ sales }) => sales),
      ),
    faultText: () => productsWords().fault.other,
  });
  return (
    <Card heading={words().allPendingTitle({ count: props.pending.length })}>
      <p>{words().pendingText}</p>
      <For each={props.pending}>
        {(catalog) => (
          <section>
            <h3>{nameOf(catalog.catalogId)}</h3>
            <For each={catalog.sales.filter((sale) => sale.changes?.length !== 0)}>
              {(sale) => <SaleChanges sale={sale} />}
            </For>
          </section>
        )}
      </For>
      <FormFrame
        state={state}
        action={action()}
        submit={{ label: words().publishAll, icon: "refresh", kind: "danger" }}
      >
        <For each={props.pending}>
          {(catalog) => (
            <For each={catalog.sales}>
              {(sale) => (
                <input
                  type="hidden"
                  name={`seen.${catalog.catalogId}.${sale.distributionId}`}
                  value={sale.fingerprint}
                />
              )}
            </For>
          )}
        </For>
        <p class="catalog-hint">{words().publishHint}</p>
      </FormFrame>
    </Card>
  );
}
