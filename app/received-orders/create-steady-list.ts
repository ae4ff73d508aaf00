import { createComputed } from "solid-js";
import { createStore, reconcile } from "solid-js/store";

/**
 * A derived list whose entries stay the same objects as long as their key does: a row that changes stays in the page, keeps
 * the focus, and only its figures move.
 */
export function createSteadyList<Entry extends { readonly key: string }>(
  derive: () => readonly Entry[],
): () => readonly Entry[] {
  const [store, setStore] = createStore<{ list: readonly Entry[] }>({ list: [] });
  createComputed(() => setStore("list", reconcile(derive(), { key: "key" })));
  return () => store.list;
}
