// The state of a product's form. Its fields are the browser's own; what was written is looked at after every stroke, for
// the preview and for the draft.
import { revalidate } from "@solidjs/router";
import { createSignal, onMount, untrack } from "solid-js";
import * as v from "valibot";
import { inNewUnit } from "../../domain/product/convert-amounts.ts";
import { ProductForm } from "../../domain/product/product-form.ts";
import { blankProduct, writeProduct } from "../../domain/product/write-product.ts";
import { createForm, type Fields, fieldsOf } from "../forms/create-form.ts";
import { createNextVersion } from "../forms/create-next-version.ts";
import { draftOf } from "../forms/draft.ts";
import { useFormOutcome } from "../forms/form-outcome.ts";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { warnBeforeLeaving } from "../forms/warn-before-leaving.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { currentLanguage } from "../words/current-language.ts";
import { productsWords } from "../words/products.ts";
import { type KeptProduct, loadProduct, type ProductFormFrame } from "./load-products.ts";
import { moveOffer, type OfferMove, readMove, readRemoval } from "./move-offer.ts";
import { productFaultText, productRefusalText } from "./product-texts.ts";
import { formIn, typedFormIn } from "./read-form.ts";

export interface EditorProps {
  readonly frame: ProductFormFrame;
  /** null: a new product. */
  readonly productId: string | null;
  readonly kept: KeptProduct | null;
  /** The form begins anew from what is saved. */
  readonly onRestart: () => void;
}

/** The button that makes a new product of one that a colleague has deleted. */
export const AS_NEW = "asNew";

/** The VAT of most food in France; a producer's own only rate, if that is another. */
const USUAL_BASIS_POINTS = 550;

export const usualRate = ({ rates }: ProductFormFrame): string =>
  (rates.find((rate) => rate.basisPoints === USUAL_BASIS_POINTS) ?? rates[0])?.vatRateId ?? "";

export function createEditor(props: EditorProps) {
  const producer = useProducer();
  const newAction = `/api/producers/${producer.id}/products`;
  const action = props.productId === null ? newAction : `${newAction}/${props.productId}`;
  const draft = draftOf(`${producer.id}.product.${props.productId ?? "new"}`);
  const saved = untrack(() => savedForm(props));
  const [isUnsaved, setUnsaved] = createSignal(false);
  const done = useDone();
  let sentVersion: string | undefined;
  const send = async (fields: Fields) => {
    sentVersion = fields.version;
    const answer = await postTo(fields[AS_NEW] === undefined ? action : newAction)(fields);
    // A colleague may have been quicker: what they saved is shown beside what is written here.
    if (answer.status === REFUSED && props.productId !== null)
      await revalidate(loadProduct.keyFor(producer.id, props.productId));
    return answer;
  };
  const state = createForm({
    form: "product",
    send,
    onDone: async (goTo) => {
      draft.drop();
      setUnsaved(false);
      await done(goTo);
      setSavedOver(sentVersion);
    },
    refusalText: productRefusalText,
    faultText: productFaultText,
  });
  const start = createStart(saved, { draft, setUnsaved, version: props.kept?.version ?? "" });
  const setSavedOver = createNextVersion(
    () => props.kept?.version ?? "",
    // Whoever has written on meanwhile does so from what they saved.
    (version) => (isUnsaved() ? start.rebase(version) : props.onRestart()),
  );
  const [written, setWritten] = createSignal<ProductForm>(untrack(start.initial).form);
  const look = (form: HTMLFormElement) => {
    const fields = fieldsOf(form);
    const readable = formIn(fields);
    if (readable !== null) setWritten(readable);
    draft.write(fields);
    setUnsaved(true);
  };
  /** What is saved by now takes its place. */
  const giveUp = () => {
    draft.drop();
    props.onRestart();
  };
  warnBeforeLeaving({
    isUnsaved: () => isUnsaved() && state.refused()?.reason !== "sign-in-needed",
    question: () => productsWords().leaveUnsaved,
    onLeave: draft.drop,
  });
  const isOvertaken = () => state.refused()?.reason === "edited-elsewhere";
  return {
    ...{ action, state, start, written, look, giveUp, isOvertaken, newAction },
    /** Saving over a colleague's version takes knowing it. */
    version: () => (isOvertaken() ? (props.kept?.version ?? "") : start.version()),
  };
}

export type Editor = ReturnType<typeof createEditor>;

/** In the order of the schema, as every form that is read: two forms can be compared as texts. */
const savedForm = ({ kept, frame }: EditorProps): ProductForm =>
  inItsUnit(kept === null ? blankProduct(usualRate(frame)) : writeProduct(kept.product, currentLanguage()));

/** What was written before, in whatever unit, could be mistaken for amounts in another; what is new is written in the one shown. */
export const hasAmounts = (form: ProductForm): boolean => form.offers.some(({ amount }) => amount !== "");

const inItsUnit = (form: ProductForm): ProductForm =>
  v.parse(ProductForm, hasAmounts(form) ? { ...form, amountsUnit: form.unit } : form);

interface Start {
  readonly form: ProductForm;
  readonly version: string;
  readonly isDraft: boolean;
  /** The offer that a button without a script has just moved, and the way it went. */
  readonly moved?: OfferMove;
  /** Where one was that such a button has just taken away. */
  readonly removedAt?: number;
}

/** What the form begins with: a draft, else what a page without a script sent back, else what is saved. */
function createStart(
  saved: ProductForm,
  {
    draft,
    setUnsaved,
    version,
  }: { draft: ReturnType<typeof draftOf>; setUnsaved: (is: boolean) => void; version: string },
) {
  const outcome = useFormOutcome();
  const base: Start = { form: saved, version, isDraft: false };
  const [own, setOwn] = createSignal<Start>();
  const [basedOn, setBasedOn] = createSignal<string>();
  const sentBack = (): Start | undefined => {
    const values = outcome()?.form === "product" ? outcome()?.values : undefined;
    const typed = values && typedFormIn(values);
    if (!values || !typed) return undefined;
    // The unit was changed without a script: its amounts come back in the new one, to be looked at.
    const isInOtherUnit = outcome()?.faults.some(({ expected }) => expected === "amounts-in-other-unit") === true;
    const form = isInOtherUnit ? inNewUnit(typed, saved, currentLanguage()) : typed;
    const back = { form, version: values.version ?? version, isDraft: false };
    const removedAt = readRemoval(values.removeOffer);
    if (removedAt !== undefined)
      return { ...back, form: { ...form, offers: form.offers.filter((_, index) => index !== removedAt) }, removedAt };
    const move = readMove(values.moveOffer);
    if (move === undefined) return back;
    const moved = { ...move, index: move.index + move.by };
    return { ...back, form: { ...form, offers: [...moveOffer(form.offers, move)] }, moved };
  };
  onMount(() => {
    const fields = draft.read();
    const form = fields && typedFormIn(fields);
    if (!fields || !form || JSON.stringify(form) === JSON.stringify(saved)) return;
    setOwn({ form, version: fields.version ?? version, isDraft: true });
    setUnsaved(true);
  });
  const initial = () => own() ?? sentBack() ?? base;
  return {
    initial,
    /** What the form was begun from; then what saving has made of it. */
    version: () => basedOn() ?? initial().version,
    /** What is written stays as it is, and goes on from this version; so does its draft. */
    rebase(version: string): void {
      setBasedOn(version);
      const fields = draft.read();
      if (fields !== null) draft.write({ ...fields, version });
    },
  };
}
