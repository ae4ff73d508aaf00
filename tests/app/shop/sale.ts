// A small sale as a page sees it.

import * as v from "valibot";
import type { Plan } from "../../../domain/distribution/plan.ts";
import { CatalogId, DistributionId, MarketId, ParticipationId, ProductId } from "../../../domain/ids.ts";
import type { FrozenOffer } from "../../../domain/order/frozen-offer.ts";
import type { Order, OrderLine } from "../../../domain/order/order.ts";
import * as id from "../../support/ids.ts";

export const CLOSES_AT_MS = 10_000;
export const BAKER_CLOSES_AT_MS = 5_000;
const farm = v.parse(ParticipationId, "farm");
const baker = v.parse(ParticipationId, "baker");

const participation = (participationId: typeof farm, closesAtMs: number) => ({
  participationId,
  catalogId: v.parse(CatalogId, participationId),
  producerId: id.producer(participationId),
  opensAtMs: 0,
  closesAtMs,
  minimumCents: 0,
});

export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  distributionId: v.parse(DistributionId, "sale"),
  market: {
    marketId: v.parse(MarketId, "market"),
    slug: "market",
    name: "Marché",
    timeZone: "Europe/Paris",
    minimumCents: 0,
  },
  place: { name: "Halle", address: "1 place", postcode: "89450", commune: "Vézelay" },
  ordersOpenAtMs: 0,
  ordersCloseAtMs: CLOSES_AT_MS,
  startsAtMs: 20_000,
  endsAtMs: 30_000,
  cancelledAtMs: null,
  validatedAtMs: null,
  participations: [participation(farm, CLOSES_AT_MS), participation(baker, BAKER_CLOSES_AT_MS)],
  producers: [],
  ...changes,
});

export const anOffer = (name: string, changes: Partial<FrozenOffer> = {}): FrozenOffer => ({
  offerId: id.offer(name),
  participationId: farm,
  producerId: id.producer("farm"),
  productId: v.parse(ProductId, name),
  productName: name,
  offerName: "",
  category: "fruits-legumes/legumes",
  picture: "",
  unit: "piece",
  weightMode: "fixed",
  isOrganic: false,
  vatBasisPoints: 550,
  stockId: id.stock(name),
  unitsPerPiece: 1,
  priceCents: 200,
  nominalAmount: 1,
  stepAmount: 1,
  ...changes,
});

export const aLoaf = (name: string): FrozenOffer =>
  anOffer(name, { participationId: baker, producerId: id.producer("baker"), category: "boulangerie-patisserie/pains" });

export const anOrder = (...ordered: readonly (readonly [FrozenOffer, number])[]): Order => ({
  customerId: id.user("julie"),
  customerName: "Julie",
  number: 1,
  revision: 7,
  state: "confirmed",
  placedAtMs: 0,
  changedAtMs: 0,
  lines: ordered.map(([offer, pieces], position): OrderLine => ({ ...offer, position, pieces, measuredAmount: null })),
  changes: [],
});
