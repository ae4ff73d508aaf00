import { createAsyncStore } from "@solidjs/router";
import { useProducer } from "../producer-space/producer-context.tsx";
import { loadSelectable } from "./load-catalogs.ts";

/** An offer that is read anew stays the same row: what is written there and not saved is the browser's own. */
export function useSelectable() {
  const producer = useProducer();
  return createAsyncStore(() => loadSelectable(producer.id), { reconcile: { key: "offerId" } });
}
