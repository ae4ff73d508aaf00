import type { Participation } from "../../domain/distribution/plan.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { readPriceList } from "../../worker/store/price-list.ts";
import type { Allotting } from "./allotting.ts";
import type { DistributionBook } from "./distribution-book.ts";

/**
 * Opens the sale of one participation: its price list is frozen, and its ledgers are asked for a first allotment, so that
 * the first screens already show what there is.
 */
export async function openSale(
  { book, allotting, db }: { book: DistributionBook; allotting: Allotting; db: D1Database },
  participation: Participation,
): Promise<void> {
  const offers = await readPriceList(db, participation);
  if (book.progress.openedIds.has(participation.participationId)) return;
  book.commitPriceList(participation.participationId, unsold(book, offers));
  await allotting.ask(new Map(offers.map((offer) => [offer.stockId, 0])));
}

/** An offer in two catalogs of one distribution is sold once, by the catalog that opened first. */
const unsold = (book: DistributionBook, offers: readonly FrozenOffer[]): FrozenOffer[] =>
  offers.filter((offer) => !book.priceList.has(offer.offerId));
