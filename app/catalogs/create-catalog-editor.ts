import { revalidate } from "@solidjs/router";
import { createSignal, onMount } from "solid-js";
import { createForm, type Fields, fieldsOf } from "../forms/create-form.ts";
import { draftOf } from "../forms/draft.ts";
import { fillForm } from "../forms/fill-form.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { postTo } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { warnBeforeLeaving } from "../forms/warn-before-leaving.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { productsWords } from "../words/products.ts";
import { type KeptCatalog, loadCatalog, type SelectableOffer } from "./load-catalogs.ts";

export interface CatalogEditorProps {
  readonly offers: readonly SelectableOffer[];
  /** null: a new catalog. */
  readonly catalogId: string | null;
  readonly kept: KeptCatalog | null;
  readonly onRestart?: (() => void) | undefined;
}

/** The state of a catalog's form; its fields are the browser's own. */
export function createCatalogEditor(props: CatalogEditorProps) {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/catalogs${props.catalogId === null ? "" : `/${props.catalogId}`}`;
  const draft = draftOf(`${producer.id}.catalog.${props.catalogId ?? "new"}`);
  const startedAt = props.kept?.version ?? "";
  const [isUnsaved, setUnsaved] = createSignal(false);
  const [isDraft, setDraft] = createSignal(false);
  const [written, setWritten] = createSignal<Fields>({});
  const done = useDone();
  const restart = () => {
    draft.drop();
    setUnsaved(false);
    props.onRestart?.();
  };
  const state = createForm({
    form: "catalog",
    send: async (fields) => {
      const answer = await postTo(action)(fields);
      // A colleague may have been quicker: what they saved is shown beside what is written here.
      if (!answer.ok && props.catalogId !== null) await revalidate(loadCatalog.keyFor(producer.id, props.catalogId));
      return answer;
    },
    onDone: async (goTo) => {
      draft.drop();
      setUnsaved(false);
      await done(goTo);
      restart();
    },
    refusalText,
    faultText,
  });
  const look = (form: HTMLFormElement) => {
    const fields = fieldsOf(form);
    setWritten(fields);
    draft.write(fields);
    setUnsaved(true);
  };
  warnBeforeLeaving({
    isUnsaved: () => isUnsaved() && state.refused()?.reason !== "sign-in-needed",
    question: () => productsWords().leaveUnsaved,
    onLeave: draft.drop,
  });
  let form: HTMLFormElement | undefined;
  onMount(() => {
    const fields = draft.read();
    if (!form || fields === null) return;
    fillForm(form, fields);
    setDraft(true);
  });
  const isOvertaken = () => state.refused()?.reason === "edited-elsewhere";
  return {
    ...{ action, state, look, isOvertaken, isDraft, restart, written },
    hold: (element: HTMLFormElement | null | undefined) => {
      form = element ?? undefined;
    },
    /** Saving over a colleague's version takes knowing it. */
    version: () => (isOvertaken() ? (props.kept?.version ?? "") : (state.typed("version") ?? startedAt)),
  };
}

export type CatalogEditorState = ReturnType<typeof createCatalogEditor>;

function refusalText(refusal: Refusal): string {
  if (refusal.reason !== "edited-elsewhere") return commonRefusalText(refusal);
  return catalogsWords().editedElsewhere({ name: refusal.names[0] ?? productsWords().refusal.somebody });
}

function faultText({ path, expected }: Fault): string {
  const words = productsWords().fault;
  if (path === "name") return catalogsWords().nameMissing;
  switch (expected) {
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
