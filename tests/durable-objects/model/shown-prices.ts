import { env } from "cloudflare:workers";
import * as v from "valibot";
import { expect } from "vitest";
import { CatalogId } from "../../../domain/ids.ts";
import type { OrderAnswer } from "../../../domain/order/answer.ts";
import type { Order } from "../../../domain/order/order.ts";
import type { WantedLine } from "../../../domain/order/place-order.ts";
import { ShopSnapshot } from "../../../domain/protocol/server/price-list.ts";
import { publishShown } from "../../support/publish-shown.ts";
import type { Stage } from "../../support/stage.ts";

type Prices = Record<string, { priceCents: number }>;

/** What the pages of each sale show: its prices, or those before the last publication where a page has not heard of it. */
export class ShownPrices {
  readonly #stage: Stage;
  readonly #now: Prices[] = [{}, {}];
  readonly #before: Prices[] = [{}, {}];

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  seenAt(index: number, isOld: boolean): Prices {
    return { ...this.#now[index], ...(isOld ? this.#before[index] : {}) };
  }

  async publish(name: string, priceCents: number): Promise<void> {
    const offerId = this.#stage.rows.offerId(name);
    await env.DB.prepare("UPDATE offer SET price_cents = ? WHERE id = ?").bind(priceCents, offerId).run();
    for (const index of [0, 1]) {
      const sale = this.#stage.distribution(index);
      await publishShown(sale, v.parse(CatalogId, `c-${this.#stage.key}`));
      const { offers } = v.parse(ShopSnapshot, await sale.shop(null));
      const sold = offers.find((offer) => offer.offerId === offerId);
      if (sold === undefined) throw new Error(`${name} is no longer sold`);
      this.#before[index] = { [name]: this.#now[index]?.[name] ?? { priceCents: this.#writtenCents(name) } };
      this.#now[index] = { ...this.#now[index], [name]: { priceCents: sold.priceCents } };
    }
  }

  #writtenCents(name: string): number {
    return this.#stage.rows.priceOf(name).priceCents;
  }
}

/** Nobody pays a price they did not see, and nobody is asked about one that is no higher. */
export function expectSeenPriceBilled(
  lines: readonly WantedLine[],
  before: Order | undefined,
  answer: OrderAnswer,
): void {
  const seenCents = (offerId: string) => lines.find((line) => line.offerId === offerId)?.seen?.priceCents;
  if (answer.result === "accepted")
    for (const line of answer.order.lines)
      if (line.pieces > (before?.lines[line.position]?.pieces ?? 0))
        expect(line.priceCents, `price of ${line.offerId}`).toBeLessThanOrEqual(seenCents(line.offerId) ?? -1);
  if (answer.result === "refused" && answer.refusal.reason === "price-changed")
    for (const { offerId, now } of answer.refusal.prices)
      expect(now.priceCents, `asked about ${offerId}`).toBeGreaterThan(seenCents(offerId) ?? Number.POSITIVE_INFINITY);
}
