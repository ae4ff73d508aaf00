import * as v from "valibot";
import { isLineExpected, lineCents, type Order } from "../order/order.ts";
import { Unit } from "../product/unit.ts";
import { WeightMode } from "../product/weight-mode.ts";

/** Rows of D1 hold this for as long as their order can change: what is added here is optional, nothing is renamed. */
export const ToldOrder = v.object({
  number: v.number(),
  state: v.picklist(["confirmed", "cancelled", "collected", "settled"]),
  placedAtMs: v.number(),
  lines: v.array(
    v.object({
      position: v.number(),
      producerId: v.string(),
      productName: v.string(),
      offerName: v.string(),
      unit: Unit,
      weightMode: WeightMode,
      nominalAmount: v.number(),
      stepAmount: v.number(),
      pieces: v.number(),
      measuredAmount: v.nullable(v.number()),
      cents: v.number(),
      isExpected: v.boolean(),
    }),
  ),
  /** How many changes by others came before those below. */
  changesBefore: v.optional(v.number(), 0),
  changes: v.array(
    v.object({
      atMs: v.number(),
      side: v.optional(v.picklist(["producer", "market"]), "market"),
      position: v.number(),
      fromPieces: v.number(),
      toPieces: v.number(),
      fromCents: v.number(),
      toCents: v.number(),
      reason: v.string(),
    }),
  ),
});

/**
 * An order as its customer was told of it, or is about to be: what a notice keeps, to find later what is new. It holds no
 * name of a person.
 */
export type ToldOrder = v.InferOutput<typeof ToldOrder>;
export type ToldLine = ToldOrder["lines"][number];
export type ToldChange = ToldOrder["changes"][number];

/** What of an order its customer knows. Read from any kept `ToldOrder`, and from what stood before there were notices. */
export const KnownOrder = v.pipe(
  v.object({
    lines: v.array(v.object({ position: v.number(), pieces: v.number(), cents: v.number() })),
    changesBefore: v.optional(v.number(), 0),
    changes: v.array(v.unknown()),
    /** Of an order from before there were notices: what was changed by then is known, however often that was. */
    knownUntilMs: v.optional(v.number()),
  }),
  v.transform(({ lines, changesBefore, changes, knownUntilMs = null }) => ({
    ...{ lines, changesKnown: changesBefore + changes.length, knownUntilMs },
  })),
);
export type KnownOrder = v.InferOutput<typeof KnownOrder>;

/** More than anybody reads in a mail; of a longer series its beginning is left out, and the amounts count all the same. */
const CHANGES_KEPT = 300;

export const toldOrder = (order: Order): ToldOrder => ({
  number: order.number,
  state: order.state,
  placedAtMs: order.placedAtMs,
  lines: order.lines.map((line) => ({
    position: line.position,
    producerId: line.producerId,
    productName: line.productName,
    offerName: line.offerName,
    unit: line.unit,
    weightMode: line.weightMode,
    nominalAmount: line.nominalAmount,
    stepAmount: line.stepAmount,
    pieces: line.pieces,
    measuredAmount: line.measuredAmount,
    cents: lineCents(line),
    isExpected: isLineExpected(line),
  })),
  changesBefore: Math.max(0, order.changes.length - CHANGES_KEPT),
  changes: order.changes
    .slice(-CHANGES_KEPT)
    .map(({ atMs, side = "market", position, fromPieces, toPieces, fromCents, toCents, reason }) => ({
      ...{ atMs, side, position, fromPieces, toPieces, fromCents, toCents, reason },
    })),
});

export const toldCents = ({ lines }: ToldOrder): number => lines.reduce((sum, line) => sum + line.cents, 0);

export const isNothingLeft = ({ lines }: Pick<KnownOrder, "lines"> | ToldOrder): boolean =>
  lines.every((line) => line.pieces === 0);
