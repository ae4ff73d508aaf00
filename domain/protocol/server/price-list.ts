// The frozen price list travels over HTTP, once per version: it is large and rarely changes.
import * as v from "valibot";
import { OfferId, ParticipationId, ProducerId, ProductId, StockId } from "../../ids.ts";
import type { FrozenOffer } from "../../order/frozen-offer.ts";
import { type CategoryPath, isCategoryPath } from "../../product/category.ts";
import { Unit } from "../../product/unit.ts";
import { WeightMode } from "../../product/weight-mode.ts";
import { Amount, listOf, OrderShape, PlanShape, StockFigure, Whole } from "./order-shape.ts";

const isPath = (input: unknown): input is CategoryPath => typeof input === "string" && isCategoryPath(input);

export const FrozenOfferShape = v.object({
  offerId: OfferId,
  participationId: ParticipationId,
  producerId: ProducerId,
  productId: ProductId,
  productName: v.string(),
  offerName: v.string(),
  category: v.custom<CategoryPath>(isPath, "category"),
  picture: v.string(),
  unit: Unit,
  weightMode: WeightMode,
  isOrganic: v.boolean(),
  vatBasisPoints: Whole,
  stockId: StockId,
  unitsPerPiece: Whole,
  priceCents: Whole,
  nominalAmount: Amount,
  stepAmount: Amount,
}) satisfies v.GenericSchema<unknown, FrozenOffer>;

/** What the shop page is rendered from. Figures are as of `revision`; the socket goes on from there. */
export const ShopSnapshot = v.object({
  revision: Whole,
  nowMs: Whole,
  priceListVersion: Whole,
  plan: PlanShape,
  offers: listOf(FrozenOfferShape),
  stock: listOf(StockFigure),
  order: v.nullable(OrderShape),
});
export type ShopSnapshot = v.InferOutput<typeof ShopSnapshot>;

/** What a page of received orders is rendered from, narrowed to what its viewer may see. */
export const ReceivedSnapshot = v.object({
  revision: Whole,
  nowMs: Whole,
  plan: PlanShape,
  orders: listOf(OrderShape),
});
export type ReceivedSnapshot = v.InferOutput<typeof ReceivedSnapshot>;
