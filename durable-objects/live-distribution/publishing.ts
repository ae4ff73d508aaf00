// "Forcer la synchronisation": a producer brings what has changed since the sale opened to customers who are ordering.
import type { Participation } from "../../domain/distribution/plan.ts";
import { windowState } from "../../domain/distribution/sale-state.ts";
import type { CatalogId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { type PriceListChange, priceListChanges } from "../../domain/order/price-list-changes.ts";
import { readPriceList } from "../../worker/store/price-list.ts";
import type { Allotting } from "./allotting.ts";
import type { DistributionBook } from "./distribution-book.ts";

interface Means {
  readonly book: DistributionBook;
  readonly db: D1Database;
  readonly allotting: Allotting;
}

interface Lists {
  readonly participation: Participation;
  readonly sold: readonly FrozenOffer[];
  readonly wanted: readonly FrozenOffer[];
}

/** What publishing would change; nothing where the catalog's sale is not open here. */
export async function pendingChanges(means: Means, catalogId: CatalogId, nowMs: number): Promise<PriceListChange[]> {
  const lists = await listsOf(means, catalogId, nowMs);
  return lists === null ? [] : priceListChanges(lists.sold, lists.wanted);
}

/** The catalog as it stands now is sold from here on. What was ordered keeps its price: it stands in the orders. */
export async function publish(means: Means, catalogId: CatalogId, nowMs: number): Promise<void> {
  const lists = await listsOf(means, catalogId, nowMs);
  if (lists === null || priceListChanges(lists.sold, lists.wanted).length === 0) return;
  means.book.commitPriceList(lists.participation.participationId, lists.wanted);
  await means.allotting.ask(new Map(lists.wanted.map((offer) => [offer.stockId, 0])));
}

async function listsOf({ book, db }: Means, catalogId: CatalogId, nowMs: number): Promise<Lists | null> {
  const participation = book.plan?.participations.find((one) => one.catalogId === catalogId);
  if (participation === undefined || !book.progress.openedIds.has(participation.participationId)) return null;
  if (windowState(participation, nowMs) !== "open") return null;
  const offers = await readPriceList(db, participation);
  const isOurs = (offer: FrozenOffer) => offer.participationId === participation.participationId;
  const sold = [...book.priceList.values()].filter(isOurs);
  // An offer that another catalog sells here stays with that one.
  const wanted = offers.filter((offer) => isOurs(book.priceList.get(offer.offerId) ?? offer));
  return { participation, sold, wanted };
}
