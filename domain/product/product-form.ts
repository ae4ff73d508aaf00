// A product as its form sends it: texts, as they were typed. Also what a line of an imported file becomes.
import * as v from "valibot";
import { OptionalLine, OptionalParagraphs } from "../form/text.ts";
import { UNITS } from "./unit.ts";
import { WEIGHT_MODES } from "./weight-mode.ts";

export const PRODUCT_NAME_MAX_CHARS = 100;
export const DESCRIPTION_MAX_CHARS = 2000;
export const OFFER_NAME_MAX_CHARS = 80;
export const REFERENCE_MAX_CHARS = 40;
export const OFFERS_MAX = 30;
const AMOUNT_MAX_CHARS = 20;
const ID_MAX_CHARS = 64;

const line = (maxChars: number) => v.optional(OptionalLine(maxChars), "");

/** As a browser sends a box: "on", or nothing. */
const ticked = v.optional(v.picklist(["on", ""]), "");

/** Whether each offer has a stock of its own, or all draw on one pool of the product. */
export const STOCK_KINDS = ["own", "pool"] as const;
export type StockKind = (typeof STOCK_KINDS)[number];

export const OfferForm = v.object({
  /** Empty for a new one. */
  id: line(ID_MAX_CHARS),
  name: line(OFFER_NAME_MAX_CHARS),
  /** What the price buys, in the product's unit. */
  amount: line(AMOUNT_MAX_CHARS),
  /** For bulk: what is ordered at a time, in the product's unit. */
  step: line(AMOUNT_MAX_CHARS),
  price: line(AMOUNT_MAX_CHARS),
  /** The cents of an unlikely price that was asked about, and is right. */
  confirmedPrice: v.optional(OptionalLine(AMOUNT_MAX_CHARS)),
  vatRateId: line(ID_MAX_CHARS),
  reference: line(REFERENCE_MAX_CHARS),
});
export type OfferForm = v.InferOutput<typeof OfferForm>;

export const ProductForm = v.object({
  name: line(PRODUCT_NAME_MAX_CHARS),
  description: v.optional(OptionalParagraphs(DESCRIPTION_MAX_CHARS), ""),
  picture: line(ID_MAX_CHARS),
  unit: v.optional(v.picklist(UNITS), "piece"),
  /** The unit its amounts are written in; absent: that of the product. */
  amountsUnit: v.optional(v.picklist(UNITS)),
  category: line(ID_MAX_CHARS),
  isOrganic: ticked,
  isActive: ticked,
  weightMode: v.optional(v.picklist(WEIGHT_MODES), "fixed"),
  stock: v.optional(v.picklist(STOCK_KINDS), "own"),
  offers: v.optional(v.pipe(v.array(OfferForm), v.maxLength(OFFERS_MAX)), []),
});
export type ProductForm = v.InferOutput<typeof ProductForm>;

const typed = v.optional(v.string(), "");

/** The same as it was typed, however long: what cannot be saved is shown again, whole. */
export const TypedProductForm = v.object({
  ...ProductForm.entries,
  ...{ name: typed, description: typed },
  offers: v.optional(
    v.array(
      v.object({
        ...OfferForm.entries,
        ...{ name: typed, amount: typed, step: typed, price: typed, reference: typed },
      }),
    ),
    [],
  ),
});

/** A line of the form that nobody has written anything into. Which VAT rate it stands on was not chosen. */
export const isBlankOffer = ({ id, name, amount, step, price, reference }: OfferForm): boolean =>
  [id, name, amount, step, price, reference].every((written) => written === "");
