import type { Participation } from "../../domain/distribution/plan.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { readPriceList } from "../../worker/store/price-list.ts";
import type { Allotting } from "./allotting.ts";
import type { DistributionBook } from "./distribution-book.ts";
import type { Withheld } from "./withheld.ts";

interface Means {
  readonly book: DistributionBook;
  readonly allotting: Allotting;
  readonly withheld: Withheld;
  readonly db: D1Database;
}

/**
 * Opens the sale of one participation: its price list is frozen, and its ledgers are asked for a first allotment, so that
 * the first screens already show what there is.
 */
export async function openSale({ book, allotting, withheld, db }: Means, participation: Participation): Promise<void> {
  const offers = await readPriceList(db, participation);
  if (book.progress.openedIds.has(participation.participationId)) return;
  const sold = unsold(book, offers).filter((offer) => !withheld.has(offer.offerId));
  book.commitPriceList(participation.participationId, sold);
  await allotting.ask(new Map(sold.map((offer) => [offer.stockId, 0])));
}

/** An offer in two catalogs of one distribution is sold once, by the catalog that opened first. */
const unsold = (book: DistributionBook, offers: readonly FrozenOffer[]): FrozenOffer[] =>
  offers.filter((offer) => !book.priceList.has(offer.offerId));
