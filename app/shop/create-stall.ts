import { createEffect, createMemo, createSignal, on } from "solid-js";
import type { OfferId, ProducerId, StockId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import type { PriceChange } from "../../domain/order/refusal.ts";
import { firstLevel } from "../../domain/product/category.ts";
import type { SaleView } from "../../domain/protocol/sale-view.ts";
import type { ShopSnapshot } from "../../domain/protocol/server/price-list.ts";
import { categoryWords } from "../words/category.ts";
import { readShop } from "./load-shop.ts";
import { mergeOffers } from "./merge-offers.ts";
import { byCategory, type StallOffer, stallOffer } from "./stall-filter.ts";

const NONE: readonly FrozenOffer[] = [];

/** What is on sale and who sells it; loaded anew when a producer publishes other offers or prices. */
export function createStall(snapshot: ShopSnapshot, view: SaleView) {
  const [offers, setOffers] = createSignal<readonly FrozenOffer[]>(snapshot.offers);
  const loadNewer = async () => {
    const newer = await readShop(snapshot.plan.distributionId);
    if (newer !== null) setOffers((known) => mergeOffers(known, newer.offers));
  };
  createEffect(
    on(
      () => view.priceListVersion > snapshot.priceListVersion && view.priceListVersion,
      (version) => {
        if (version !== false) void loadNewer();
      },
    ),
  );

  /** A refusal knows newer prices than a page that has not heard of their publication, and may never. */
  const reprice = (prices: readonly PriceChange[]) => {
    const now = new Map(prices.map((price) => [price.offerId, price.now]));
    setOffers((before) =>
      mergeOffers(
        before,
        before.map((offer) => ({ ...offer, ...now.get(offer.offerId) })),
      ),
    );
  };

  const producerNames = createMemo(
    () => new Map(view.plan.producers.map(({ producerId, name }) => [producerId, name])),
  );
  const producerName = (producerId: ProducerId): string => producerNames().get(producerId) ?? "";
  const known = new WeakMap<FrozenOffer, StallOffer>();
  const onStall = (offer: FrozenOffer): StallOffer => {
    const before = known.get(offer);
    if (before !== undefined) return before;
    const category = ({ category: path }: FrozenOffer) =>
      `${categoryWords()[firstLevel(path)]} ${categoryWords()[path]}`;
    const made = stallOffer(offer, { producer: producerName, category });
    known.set(offer, made);
    return made;
  };
  const stallOffers = createMemo(() => offers().map(onStall));
  const pools = createMemo(() => Map.groupBy(offers(), (offer) => offer.stockId));
  return {
    offers: stallOffers,
    priceList: createMemo<ReadonlyMap<OfferId, FrozenOffer>>(() => new Map(offers().map((one) => [one.offerId, one]))),
    sections: createMemo(() => byCategory(stallOffers())),
    pooledWith: (stockId: StockId): readonly FrozenOffer[] => pools().get(stockId) ?? NONE,
    producerName,
    reprice,
  };
}

export type Stall = ReturnType<typeof createStall>;
