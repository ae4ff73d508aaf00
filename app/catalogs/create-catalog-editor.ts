import { revalidate } from "@solidjs/router";
import { createEffect, createMemo, onCleanup } from "solid-js";
import { unlikelyPriceText } from "../forms/confirmed-price.tsx";
import { createDraftedForm } from "../forms/create-drafted-form.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { productsWords } from "../words/products.ts";
import { type KeptCatalog, loadCatalog, type SelectableOffer } from "./load-catalogs.ts";

export interface CatalogEditorProps {
  readonly offers: readonly SelectableOffer[];
  /** null: a new catalog. */
  readonly catalogId: string | null;
  readonly kept: KeptCatalog | null;
  readonly onRestart: () => void;
  /** Told whenever something is written that is not saved, and when it is. */
  readonly onUnsaved?: ((isUnsaved: boolean) => void) | undefined;
}

/** The state of a catalog's form. */
export function createCatalogEditor(props: CatalogEditorProps) {
  const producer = useProducer();
  const all = `/api/producers/${producer.id}/catalogs`;
  const editor = createDraftedForm({
    form: "catalog",
    get action() {
      return props.catalogId === null || isGone() ? all : `${all}/${props.catalogId}`;
    },
    draftName: `${producer.id}.catalog.${props.catalogId ?? "new"}`,
    version: () => props.kept?.version ?? "",
    reload: async () => {
      if (props.catalogId !== null) await revalidate(loadCatalog.keyFor(producer.id, props.catalogId));
    },
    onRestart: () => props.onRestart(),
    ...{ refusalText, faultText },
  });
  /** A colleague has deleted it. What is written stays, and can be saved as a new one. */
  const isGone = createMemo((was: boolean) => was || editor.state.refused()?.reason === "not-found", false);
  createEffect(() => props.onUnsaved?.(editor.isUnsaved()));
  onCleanup(() => props.onUnsaved?.(false));
  return Object.assign(editor, { isGone });
}

function refusalText(refusal: Refusal): string {
  if (refusal.reason === "not-found") return catalogsWords().goneMeanwhile;
  if (refusal.reason !== "edited-elsewhere") return commonRefusalText(refusal);
  return catalogsWords().editedElsewhere({ name: refusal.names[0] ?? productsWords().refusal.somebody });
}

function faultText({ path, expected }: Fault): string {
  const words = productsWords().fault;
  if (path === "name") return catalogsWords().nameMissing;
  const unlikely = unlikelyPriceText(expected);
  if (unlikely !== undefined) return unlikely;
  switch (expected) {
    case "not-ticked":
      return catalogsWords().notTicked;
    case "zero":
      return words.zero;
    case "too-fine":
      return words.priceTooFine;
    case "too-large":
      return words.tooLarge;
    default:
      return words.notANumber;
  }
}
