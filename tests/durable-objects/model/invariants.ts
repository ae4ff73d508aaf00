// The invariants of the architecture, read from the objects' disks.
import { expect } from "vitest";
import type { Order } from "../../../domain/order/order.ts";
import { type DistributionBooks, distributionBooks, type LedgerBooks, ledgerBooks } from "../../support/open-books.ts";
import type { Stage } from "../../support/stage.ts";

export interface Books {
  readonly distributions: readonly DistributionBooks[];
  readonly ledger: LedgerBooks;
}

export async function openBooks(stage: Stage): Promise<Books> {
  const distributions = [];
  for (const distributionId of stage.rows.distributionIds) distributions.push(await distributionBooks(distributionId));
  return { distributions, ledger: await ledgerBooks(stage.rows.producerId) };
}

const allottedOf = (books: Books, stockId: string): number =>
  books.ledger.shares
    .filter((share) => share.stock_id === stockId && share.is_closed === 0)
    .reduce((sum, share) => sum + (share.allotted ?? 0), 0);

/** Σ allotted ≤ real; and where the producer lowered real below it, it never grows. */
function expectNothingPromisedTwice(before: Books, after: Books): void {
  for (const [stockId, real] of after.ledger.stocks) {
    if (real === null) continue;
    const allotted = allottedOf(after, stockId);
    const limit = Math.max(real, before.ledger.stocks.get(stockId) == null ? allotted : allottedOf(before, stockId));
    expect(allotted, `allotted of ${stockId}, real ${real}`).toBeLessThanOrEqual(limit);
  }
}

/** sold ≤ allotted where it is sold; and the ledger never believes in less than the distribution does. */
function expectNothingOversold(stage: Stage, books: Books): void {
  for (const [index, { held, sold }] of books.distributions.entries()) {
    for (const share of held) {
      const known = books.ledger.shares.find(
        (one) => one.stock_id === share.stock_id && one.distribution_id === stage.rows.distributionIds[index],
      );
      if (known?.is_closed === 1) continue;
      if (share.allotted !== null)
        expect(sold.get(share.stock_id as never) ?? 0, `sold of ${share.stock_id} at ${index}`).toBeLessThanOrEqual(
          share.allotted,
        );
      const believed = share.allotted ?? Number.POSITIVE_INFINITY;
      const promised = known === undefined ? 0 : (known.allotted ?? Number.POSITIVE_INFINITY);
      expect(believed, `${share.stock_id} at ${index} against its ledger`).toBeLessThanOrEqual(promised);
    }
  }
}

/** real = the last count less what was delivered since: the audit trail explains every unit. */
function expectStockExplained(books: Books): void {
  for (const [stockId, real] of books.ledger.stocks) {
    let explained: number | null = null;
    for (const change of books.ledger.changes.filter((one) => one.stock_id === stockId)) {
      expect(change.from_real, `history of ${stockId}`).toBe(explained);
      explained = change.to_real;
    }
    expect(real, `real of ${stockId}`).toBe(explained);
  }
}

/** Every acknowledged order is there, as acknowledged or changed since; numbers are never given twice. */
function expectOrdersKept(books: Books, acknowledged: readonly ReadonlyMap<string, Order>[]): void {
  for (const [index, orders] of acknowledged.entries()) {
    const kept = new Map(books.distributions[index]?.orders.map((order) => [String(order.customerId), order]));
    for (const [customerId, order] of orders) {
      const found = kept.get(customerId);
      expect(found?.revision, `order of ${customerId} at ${index}`).toBeGreaterThanOrEqual(order.revision);
      if (found?.revision === order.revision) expect(found).toEqual(order);
    }
    const numbers = [...kept.values()].map((order) => order.number);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
}

export function expectInvariants(
  stage: Stage,
  { before, after }: { before: Books; after: Books },
  acknowledged: readonly ReadonlyMap<string, Order>[],
): void {
  expectNothingPromisedTwice(before, after);
  expectNothingOversold(stage, after);
  expectStockExplained(after);
  expectOrdersKept(after, acknowledged);
}
