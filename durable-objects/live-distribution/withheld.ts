import type { OfferId, ProducerId } from "../../domain/ids.ts";
import type { DistributionBook } from "./distribution-book.ts";

/** Long enough to delete a product while every sale that asks for its price list is told to wait. */
export const WITHHELD_MS = 60_000;

/** Of the offers asked for, those customers are being offered here, and those somebody has ordered here. */
export interface Hold {
  readonly onSale: readonly OfferId[];
  readonly ordered: readonly OfferId[];
}

const KEY = "withheld";

/**
 * Offers that are about to be deleted. A sale that opens or is published anew at that very moment has perhaps read its
 * price list already: it is not believed for these. On disk, because the object may sleep in between; in real time,
 * because what it waits for is a request.
 */
export class Withheld {
  readonly #kv: SyncKvStorage;
  readonly #untilMs: Map<OfferId, number>;

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    this.#untilMs = new Map(kv.get<[OfferId, number][]>(KEY) ?? []);
  }

  has(offerId: OfferId): boolean {
    return (this.#untilMs.get(offerId) ?? 0) > Date.now();
  }

  /** Nobody is promised them from here on, for a while. */
  add(offerIds: readonly OfferId[]): void {
    for (const offerId of offerIds) this.#untilMs.set(offerId, Date.now() + WITHHELD_MS);
    this.#keep();
  }

  /** They stay after all. */
  release(offerIds: readonly OfferId[]): void {
    for (const offerId of offerIds) this.#untilMs.delete(offerId);
    this.#keep();
  }

  #keep(): void {
    const waiting = [...this.#untilMs].filter(([offerId]) => this.has(offerId));
    if (waiting.length === 0) this.#kv.delete(KEY);
    else this.#kv.put(KEY, waiting);
  }
}

/** Withholds the offers unless some of them are on sale or ordered here: then none of them, and it says which. */
export function withhold(
  { book, withheld, nowMs }: { book: DistributionBook; withheld: Withheld; nowMs: number },
  producerId: ProducerId,
  offerIds: readonly OfferId[],
): Hold {
  const isOver = book.plan === null || book.plan.endsAtMs <= nowMs;
  const standing = new Set(book.plan?.participations.map((one) => one.participationId));
  const onSale = offerIds.filter((offerId) => {
    const offer = book.priceList.get(offerId);
    return !isOver && offer?.producerId === producerId && standing.has(offer.participationId);
  });
  const lines = [...book.orders.values()].flatMap((order) => order.lines);
  const orderedIds = new Set(lines.map((line) => line.offerId));
  const ordered = offerIds.filter((offerId) => orderedIds.has(offerId));
  if (onSale.length === 0 && ordered.length === 0) withheld.add(offerIds);
  return { onSale, ordered };
}
