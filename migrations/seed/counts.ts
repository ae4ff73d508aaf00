// What each producer counted and when, so that every demo order could be filled and so much is left as the producer's file
// says.
import { type Good, goodsAt, leftByStock } from "./assortment.ts";
import type { Purchase } from "./baskets.ts";
import type { Calendar, Sale } from "./calendar.ts";
import { distributionsOf } from "./calendar.ts";

export interface Count {
  readonly producerKey: string;
  readonly stockId: string;
  readonly atMs: number;
  readonly real: number;
  readonly reason: string;
}

export interface CountDates {
  readonly inventoryAtMs: number;
  readonly restockAtMs: number;
  readonly correctionAtMs: number;
}

type Demand = ReadonlyMap<string, ReadonlyMap<Sale, number>>;

const goodsById = (calendar: Calendar): ReadonlyMap<string, Good> =>
  new Map(
    distributionsOf(calendar).flatMap((distribution) =>
      distribution.participations.flatMap(({ opensAtMs }) =>
        goodsAt(distribution, opensAtMs).map((good) => [good.offerId, good] as const),
      ),
    ),
  );

/** Units of each stock that the purchases of each sale come to. A later purchase of the same offer replaces the earlier. */
function demandOf(calendar: Calendar, purchases: readonly Purchase[]): Demand {
  const goods = goodsById(calendar);
  const pieces = new Map<string, { sale: Sale; offerId: string; pieces: number }>();
  for (const { sale, customer, lines } of purchases)
    for (const line of lines) pieces.set(`${sale} ${customer.id} ${line.offerId}`, { sale, ...line });
  const demand = new Map<string, Map<Sale, number>>();
  for (const line of pieces.values()) {
    const good = goods.get(line.offerId);
    if (good === undefined) throw new Error(`${line.offerId} is ordered but not sold`);
    const ofStock = demand.get(good.stockId) ?? new Map<Sale, number>();
    ofStock.set(line.sale, (ofStock.get(line.sale) ?? 0) + line.pieces * good.unitsPerPiece);
    demand.set(good.stockId, ofStock);
  }
  return demand;
}

/** Stocks that turned out smaller than hoped, with what had been hoped for beyond, in units of the stock. */
const CORRECTIONS: Readonly<Record<string, { readonly hoped: number; readonly reason: string }>> = {
  "brunelle-poireaux-vrac": { hoped: 6000, reason: "Deux planches gelées, recomptées" },
  "brunelle-radis-botte": { hoped: 9, reason: "Altises : une partie n'est pas vendable" },
  "tilleul-beurre-demi-sel": { hoped: 4, reason: "Erreur de comptage" },
  "quint-oeufs-pot": { hoped: 3, reason: "Un bocal cassé" },
};

/** Oldest first: an inventory before the first sale, a count before the sales now open, and a few corrections. */
export function countsOf(
  calendar: Calendar,
  purchases: readonly Purchase[],
  { dates, reasons }: { dates: CountDates; reasons: ReadonlyMap<string, string> },
): Count[] {
  const demand = demandOf(calendar, purchases);
  return [...leftByStock()]
    .flatMap(([stockId, { producerKey, left }]): Count[] => {
      const sold = (sale: Sale): number => demand.get(stockId)?.get(sale) ?? 0;
      const about = { producerKey, stockId };
      const final = sold("today") + sold("open") + sold("openInSaillans") + left;
      const correction = CORRECTIONS[stockId];
      const hoped = final + (correction?.hoped ?? 0);
      // A producer counts again what last week has taken from.
      const isRecounted = sold("validated") > 0;
      return [
        {
          ...about,
          atMs: dates.inventoryAtMs,
          real: isRecounted ? sold("validated") + sold("today") + left : hoped,
          reason: "Inventaire de départ",
        },
        ...(isRecounted
          ? [{ ...about, atMs: dates.restockAtMs, real: hoped, reason: reasons.get(producerKey) ?? "" }]
          : []),
        ...(correction ? [{ ...about, atMs: dates.correctionAtMs, real: final, reason: correction.reason }] : []),
      ];
    })
    .toSorted((one, other) => one.atMs - other.atMs);
}
