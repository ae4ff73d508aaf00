// A sale in memory, for rules.
import * as v from "valibot";
import type { Participation, Plan } from "../../domain/distribution/plan.ts";
import { CatalogId, MarketId, type OfferId, ParticipationId, ProductId, type StockId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import type { Order } from "../../domain/order/order.ts";
import { type Customer, decidePlaceOrder } from "../../domain/order/place-order.ts";
import type { Sale, StockShare } from "../../domain/order/sale.ts";
import { type SeenPrice, seenPrice } from "../../domain/order/seen-price.ts";
import * as id from "./ids.ts";
import { HOUR_MS, NOON_MS } from "./market-rows.ts";

export const aParticipation = (given: Partial<Participation> = {}): Participation => ({
  participationId: v.parse(ParticipationId, "part"),
  catalogId: v.parse(CatalogId, "catalog"),
  producerId: id.producer("farm"),
  opensAtMs: NOON_MS - HOUR_MS,
  closesAtMs: NOON_MS + HOUR_MS,
  minimumCents: 0,
  ...given,
});

export const aPlan = (given: Partial<Plan> = {}, marketMinimumCents = 0): Plan => ({
  distributionId: id.distribution("sale"),
  market: {
    marketId: v.parse(MarketId, "market"),
    slug: "market",
    name: "Marché",
    timeZone: "Europe/Paris",
    minimumCents: marketMinimumCents,
  },
  place: { name: "Halle", address: "1 place", postcode: "89450", commune: "Vézelay" },
  ordersOpenAtMs: NOON_MS - HOUR_MS,
  ordersCloseAtMs: NOON_MS + HOUR_MS,
  startsAtMs: NOON_MS + 24 * HOUR_MS,
  endsAtMs: NOON_MS + 26 * HOUR_MS,
  cancelledAtMs: null,
  validatedAtMs: null,
  participations: [aParticipation()],
  producers: [],
  ...given,
});

export const anOffer = (name: string, given: Partial<FrozenOffer> = {}): FrozenOffer => ({
  offerId: id.offer(name),
  participationId: v.parse(ParticipationId, "part"),
  producerId: id.producer("farm"),
  productId: v.parse(ProductId, name),
  productName: name,
  offerName: "",
  category: "fruits-legumes/legumes",
  picture: "picture",
  unit: "piece",
  weightMode: "fixed",
  isOrganic: false,
  vatBasisPoints: 550,
  stockId: id.stock(name),
  unitsPerPiece: 1,
  priceCents: 200,
  nominalAmount: 1,
  stepAmount: 1,
  ...given,
});

export const UNLIMITED: StockShare = { allotted: null, sold: 0, figure: null };

/** All that is left is allotted here. */
export const aShare = (units: number, sold = 0): StockShare => ({ allotted: units + sold, sold, figure: units + sold });

export function aSale(
  offers: readonly FrozenOffer[],
  shares: Readonly<Record<string, StockShare>> = {},
  plan: Plan = aPlan(),
): Sale {
  return {
    plan,
    priceList: new Map<OfferId, FrozenOffer>(offers.map((offer) => [offer.offerId, offer])),
    shares: new Map<StockId, StockShare>(offers.map((offer) => [offer.stockId, shares[offer.stockId] ?? UNLIMITED])),
  };
}

interface Decided {
  readonly current?: Order | null;
  readonly nowMs?: number;
  readonly baseRevision?: number;
  /** What the customer's page shows; the sale as it is unless told. */
  readonly seen?: ReadonlyMap<OfferId, SeenPrice>;
  readonly refuseMore?: Customer["refuseMore"];
}

export const decide = (
  sale: Sale,
  basket: Readonly<Record<string, number>>,
  { current = null, nowMs = NOON_MS, baseRevision, seen = sale.priceList, refuseMore = null }: Decided = {},
) =>
  decidePlaceOrder(sale, current, {
    customer: { userId: id.user("ana"), name: "Ana", refuseMore },
    command: {
      commandId: id.command("c"),
      baseRevision: baseRevision ?? current?.revision ?? 0,
      lines: Object.entries(basket).map(([name, pieces]) => {
        const price = seen.get(id.offer(name));
        return { offerId: id.offer(name), pieces, seen: price && seenPrice(price) };
      }),
    },
    stamp: { nowMs, revision: 7, nextNumber: 3 },
  });

/** The order that this basket makes; throws when it is not accepted. */
export function placed(sale: Sale, basket: Readonly<Record<string, number>>, current: Order | null = null): Order {
  const decision = decide(sale, basket, { current });
  if (decision.kind !== "accepted") throw new Error(JSON.stringify(decision));
  return decision.order;
}
