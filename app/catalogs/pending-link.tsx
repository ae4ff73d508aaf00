import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { useProducer } from "../producer-space/producer-context.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { loadPendingCounts, type PendingCounts } from "./load-catalogs.ts";
import { recapPath } from "./recap-path.ts";

/** Behind "it is saved": to where the change can be brought to sales that are open already, if it touches one. */
export function PendingLink() {
  const producer = useProducer();
  const counts = createAsync(() => loadPendingCounts(producer.id));
  return (
    <Show when={firstOf(counts())}>
      {(changed) => <a href={recapPath(producer.slug, changed())}>{catalogsWords().seeRecap}</a>}
    </Show>
  );
}

const firstOf = (counts: PendingCounts | undefined) => (counts?.length ? counts : undefined);
