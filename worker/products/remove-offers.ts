// An offer that customers are being offered cannot go: they would order what its producer no longer has a page for. Only
// the sales know what they offer, since a price list may hold what its catalog no longer does.
import * as v from "valibot";
import { windowState } from "../../domain/distribution/sale-state.ts";
import { OfferId, type ProducerId } from "../../domain/ids.ts";
import { WITHHELD_MS } from "../../durable-objects/live-distribution/withheld.ts";
import { distributionOf } from "../../durable-objects/peers.ts";
import type { Refused } from "../forms/outcome.ts";
import { type AskedSales, readSellingSales } from "../store/selling-sales.ts";

interface RemovedOffer {
  readonly id: string;
  readonly name: string;
}

interface Removal {
  readonly producerId: ProducerId;
  readonly productName: string;
  readonly offers: readonly RemovedOffer[];
}

/**
 * Lets the offers be deleted while every sale that could take them up is told not to: between the question and the
 * answer none of them can open with one, be published with one, or take an order for one.
 */
export async function removeOffers<Done>(
  env: Env,
  { producerId, productName, offers }: Removal,
  remove: (asked: AskedSales) => Promise<Done>,
): Promise<Done | Refused> {
  const asked = await readSellingSales(env.DB, producerId, Date.now());
  const offerIds = offers.map((offer) => v.parse(OfferId, offer.id));
  const sales = asked.distributionIds.map((distributionId) => distributionOf(env, distributionId));
  const holds = await Promise.all(sales.map((sale) => sale.withhold(producerId, offerIds)));
  const named = (ids: readonly OfferId[]) =>
    offers.filter((_offer, index) => ids.some((id) => id === offerIds[index])).map(({ name }) => name || productName);
  const [ordered, onSale] = [holds.flatMap((hold) => hold.ordered), holds.flatMap((hold) => hold.onSale)];
  if (ordered.length + onSale.length > 0) {
    await Promise.all(sales.map((sale) => sale.release(offerIds)));
    return ordered.length > 0
      ? { reason: "ordered", names: named(ordered) }
      : { reason: "on-sale", names: named(onSale) };
  }
  // A sale that answered too slowly for the others to be still waiting.
  if (Date.now() > asked.nowMs + WITHHELD_MS / 2) return { reason: "try-again" };
  return await remove(asked);
}

/** Where customers are being offered any of these, and from which catalog. */
export async function readSalesOf(env: Env, producerId: ProducerId, offers: readonly { readonly id: string }[]) {
  const offerIds = new Set<string>(offers.map((offer) => offer.id));
  const { distributionIds } = await readSellingSales(env.DB, producerId, Date.now());
  const shops = await Promise.all(distributionIds.map((id) => distributionOf(env, id).shop(null)));
  return shops.flatMap(({ plan, offers: offered, nowMs }) => {
    const soldBy = new Set(offered.filter((one) => offerIds.has(one.offerId)).map((one) => one.participationId));
    const { distributionId, market, startsAtMs, endsAtMs } = plan;
    return plan.participations
      .filter((one) => soldBy.has(one.participationId) && endsAtMs > nowMs)
      .map((one) => ({
        ...{ distributionId, marketName: market.name, timeZone: market.timeZone, startsAtMs },
        ...{ catalogId: one.catalogId, isOpen: windowState(one, nowMs) === "open" },
      }));
  });
}
