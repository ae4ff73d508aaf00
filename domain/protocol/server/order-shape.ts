// Orders and sales as they travel. The shapes are the domain's own types; `satisfies` below keeps the two from drifting.
import * as v from "valibot";
import type { Plan } from "../../distribution/plan.ts";
import {
  CatalogId,
  DistributionId,
  MarketId,
  OfferId,
  ParticipationId,
  ProducerId,
  StockId,
  UserId,
} from "../../ids.ts";
import { isInTenths } from "../../money/price.ts";
import type { Order } from "../../order/order.ts";
import { Unit } from "../../product/unit.ts";
import { WeightMode } from "../../product/weight-mode.ts";

export const Whole = v.pipe(v.number(), v.integer());

/** What a price buys: whole base units, or tenths of one. */
export const Amount = v.pipe(v.number(), v.check(isInTenths, "tenths"));

/** An array nobody changes: what travels is shared between many readers. */
export const listOf = <const Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.readonly());

export const OrderShape = v.object({
  customerId: UserId,
  customerName: v.string(),
  number: Whole,
  revision: Whole,
  state: v.picklist(["confirmed", "cancelled", "collected", "settled"]),
  placedAtMs: Whole,
  changedAtMs: Whole,
  editedAtMs: v.optional(Whole),
  lines: listOf(
    v.object({
      position: Whole,
      offerId: OfferId,
      participationId: ParticipationId,
      producerId: ProducerId,
      productName: v.string(),
      offerName: v.string(),
      unit: Unit,
      weightMode: WeightMode,
      vatBasisPoints: Whole,
      stockId: StockId,
      unitsPerPiece: Whole,
      priceCents: Whole,
      nominalAmount: Amount,
      stepAmount: Amount,
      pieces: Whole,
      measuredAmount: v.nullable(Whole),
      missingPieces: v.optional(Whole),
    }),
  ),
  changes: listOf(
    v.object({
      atMs: Whole,
      byName: v.string(),
      byUserId: v.optional(UserId),
      side: v.optional(v.picklist(["producer", "market"])),
      position: Whole,
      fromPieces: Whole,
      toPieces: Whole,
      fromCents: Whole,
      toCents: Whole,
      reason: v.string(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Order>;

export const PlanShape = v.object({
  distributionId: DistributionId,
  market: v.object({
    marketId: MarketId,
    slug: v.string(),
    name: v.string(),
    timeZone: v.string(),
    minimumCents: Whole,
  }),
  place: v.object({ name: v.string(), address: v.string(), postcode: v.string(), commune: v.string() }),
  ordersOpenAtMs: Whole,
  ordersCloseAtMs: Whole,
  startsAtMs: Whole,
  endsAtMs: Whole,
  cancelledAtMs: v.nullable(Whole),
  validatedAtMs: v.nullable(Whole),
  participations: listOf(
    v.object({
      participationId: ParticipationId,
      catalogId: CatalogId,
      producerId: ProducerId,
      opensAtMs: Whole,
      closesAtMs: Whole,
      minimumCents: Whole,
    }),
  ),
  producers: listOf(
    v.object({
      producerId: ProducerId,
      slug: v.string(),
      name: v.string(),
      commune: v.string(),
      shortDescription: v.string(),
      portrait: v.nullable(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Plan>;

/** A stock and the units available of it; null: unlimited. */
export const StockFigure = v.tuple([StockId, v.nullable(Whole)]);
export type StockFigure = v.InferOutput<typeof StockFigure>;
