// "Forcer la synchronisation": a producer brings what has changed since the sale opened to customers who are ordering.
import { createHash } from "node:crypto";
import type { Participation } from "../../domain/distribution/plan.ts";
import { windowState } from "../../domain/distribution/sale-state.ts";
import type { CatalogId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { type PriceListChange, priceListChanges } from "../../domain/order/price-list-changes.ts";
import { readPriceList } from "../../worker/store/price-list.ts";
import type { Allotting } from "./allotting.ts";
import type { DistributionBook } from "./distribution-book.ts";
import type { Withheld } from "./withheld.ts";

interface Means {
  readonly book: DistributionBook;
  readonly db: D1Database;
  readonly allotting: Allotting;
  readonly withheld: Withheld;
}

interface Lists {
  readonly participation: Participation;
  readonly sold: readonly FrozenOffer[];
  readonly wanted: readonly FrozenOffer[];
}

export interface PendingChanges {
  readonly changes: PriceListChange[];
  /** Of both price lists: whoever publishes names the one they were shown. Empty where nothing would change. */
  readonly fingerprint: string;
}

/** `preview-outdated`: what would be published is not what was shown; nothing was. */
export type Publication = "published" | "preview-outdated";

const NOTHING: PendingChanges = { changes: [], fingerprint: "" };

/** What publishing would change; nothing where the catalog's sale is not open here. */
export async function pendingChanges(means: Means, catalogId: CatalogId, nowMs: number): Promise<PendingChanges> {
  const lists = await listsOf(means, catalogId, nowMs);
  return lists === null ? NOTHING : changesIn(lists);
}

interface Asked {
  readonly catalogId: CatalogId;
  /** The fingerprint of what the producer was shown. */
  readonly seen: string;
  readonly nowMs: number;
}

/**
 * The catalog as it stands now is sold from here on, if that is what the producer has seen. What was ordered keeps its
 * price: it stands in the orders. Asked twice, the second time finds nothing left to change.
 */
export async function publish(means: Means, { catalogId, seen, nowMs }: Asked): Promise<Publication> {
  const lists = await listsOf(means, catalogId, nowMs);
  if (lists === null) return "published";
  const { changes, fingerprint } = changesIn(lists);
  if (changes.length === 0) return "published";
  // Compared and committed without waiting in between: what is sold is what was read, and what was read is what was seen.
  if (fingerprint !== seen) return "preview-outdated";
  means.book.commitPriceList(lists.participation.participationId, lists.wanted);
  await means.allotting.ask(new Map(lists.wanted.map((offer) => [offer.stockId, 0])));
  return "published";
}

function changesIn({ sold, wanted }: Lists): PendingChanges {
  const changes = priceListChanges(sold, wanted);
  return changes.length === 0 ? NOTHING : { changes, fingerprint: fingerprintOf(sold, wanted) };
}

/** Whole lists and not the changes shown: two new names of a product read alike there. */
const fingerprintOf = (...lists: readonly (readonly FrozenOffer[])[]): string =>
  createHash("sha256")
    .update(JSON.stringify(lists.map(inOrder)))
    .digest("base64url");

/** The stall's order is a matter of names, and may differ after a night's sleep. */
const inOrder = (offers: readonly FrozenOffer[]) =>
  offers.toSorted((one, other) => (one.offerId < other.offerId ? -1 : 1));

async function listsOf({ book, db, withheld }: Means, catalogId: CatalogId, nowMs: number): Promise<Lists | null> {
  const participation = book.plan?.participations.find((one) => one.catalogId === catalogId);
  if (participation === undefined || !book.progress.openedIds.has(participation.participationId)) return null;
  if (windowState(participation, nowMs) !== "open") return null;
  const offers = await readPriceList(db, participation);
  const isOurs = (offer: FrozenOffer) => offer.participationId === participation.participationId;
  const sold = [...book.priceList.values()].filter(isOurs);
  // An offer that another catalog sells here stays with that one.
  const isFree = (offer: FrozenOffer) => isOurs(book.priceList.get(offer.offerId) ?? offer);
  const wanted = offers.filter((offer) => isFree(offer) && !withheld.has(offer.offerId));
  return { participation, sold, wanted };
}
