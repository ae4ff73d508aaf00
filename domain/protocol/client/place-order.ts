import * as v from "valibot";
import { CommandId, OfferId } from "../../ids.ts";
import { PIECES_MAX } from "../../money/price.ts";
import { SeenPrice } from "../../order/seen-price.ts";
import { ORDER_LINES_MAX } from "../limits.ts";

const Pieces = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PIECES_MAX));
export const Revision = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** When a command was first sent. */
export const SentAtMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** Also the body of the HTTP request for a page without a socket. */
export const PlaceOrderCommand = v.strictObject({
  commandId: CommandId,
  baseRevision: Revision,
  lines: v.pipe(
    v.array(v.strictObject({ offerId: OfferId, pieces: Pieces, seen: v.optional(SeenPrice) })),
    v.minLength(1),
    v.maxLength(ORDER_LINES_MAX),
    v.check((lines) => new Set(lines.map((line) => line.offerId)).size === lines.length, "each offer once"),
  ),
  sentAtMs: v.optional(SentAtMs),
});

export const PlaceOrderMessage = v.strictObject({ type: v.literal("place-order"), ...PlaceOrderCommand.entries });
