import * as v from "valibot";
import { CommandId, OfferId, ProducerId } from "../../ids.ts";
import type { OrderAnswer } from "../../order/answer.ts";
import type { OrderRefusal } from "../../order/refusal.ts";
import { SeenPrice } from "../../order/seen-price.ts";
import { listOf, OrderShape, Whole } from "./order-shape.ts";

const Offers = listOf(OfferId);

export const OrderRefusalShape = v.variant("reason", [
  v.object({
    reason: v.literal("sold-out"),
    shortages: listOf(v.object({ offerId: OfferId, wantedPieces: Whole, possiblePieces: Whole })),
  }),
  v.object({ reason: v.literal("not-open-yet"), offerIds: Offers, opensAtMs: Whole }),
  v.object({ reason: v.literal("sale-closed"), offerIds: Offers }),
  v.object({ reason: v.literal("not-on-sale"), offerIds: Offers }),
  v.object({
    reason: v.literal("price-changed"),
    prices: listOf(v.object({ offerId: OfferId, seen: v.nullable(SeenPrice), now: SeenPrice })),
  }),
  v.object({
    reason: v.literal("below-minimum"),
    producerId: v.nullable(ProducerId),
    minimumCents: Whole,
    totalCents: Whole,
  }),
  v.object({ reason: v.literal("order-changed"), revision: Whole }),
  v.object({ reason: v.literal("nothing-ordered") }),
  v.object({ reason: v.literal("no-such-line") }),
  v.object({ reason: v.literal("reason-needed") }),
  v.object({ reason: v.literal("nothing-weighed") }),
  v.object({ reason: v.literal("unlikely-weight") }),
  v.object({ reason: v.literal("already-validated") }),
  v.object({ reason: v.literal("cancelled") }),
  v.object({ reason: v.literal("too-old") }),
  v.object({ reason: v.literal("too-fast"), waitMs: Whole }),
  v.object({ reason: v.literal("members-only") }),
  v.object({ reason: v.literal("try-again") }),
]) satisfies v.GenericSchema<unknown, OrderRefusal>;

export const OrderAnswerShape = v.variant("result", [
  v.object({ result: v.literal("accepted"), order: OrderShape }),
  v.object({ result: v.literal("refused"), refusal: OrderRefusalShape }),
]) satisfies v.GenericSchema<unknown, OrderAnswer>;

export const OrderAnswered = v.object({
  type: v.literal("order-answered"),
  commandId: CommandId,
  answer: OrderAnswerShape,
});
export type OrderAnswered = v.InferOutput<typeof OrderAnswered>;
