import type { DistributionId, StockId } from "../../domain/ids.ts";
import type { ShareNews } from "../../domain/stock/held-share.ts";
import { figureFor, type LedgerStock, withShare } from "../../domain/stock/ledger-stock.ts";
import { type StockChange, StockStore } from "./stock-store.ts";

type Audit = Omit<StockChange, "changeId" | "fromReal" | "toReal">;

/**
 * The ledger's memory and disk, kept equal: every change is written in one transaction and only then believed. Knows which
 * distributions have not heard what changed.
 */
export class StockBook {
  readonly store: StockStore;
  readonly #storage: DurableObjectStorage;
  readonly #stocks: Map<StockId, LedgerStock>;
  #revision: number;
  readonly #untold: Set<DistributionId>;
  /** Called once for each transaction that changed something, with what changed. */
  onChanged: (stockIds: readonly StockId[]) => void = () => undefined;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.store = new StockStore(storage.sql);
    this.#stocks = this.store.readStocks();
    this.#revision = this.store.readRevision();
    this.#untold = new Set(this.store.readUntold());
  }

  get revision(): number {
    return this.#revision;
  }

  get untold(): ReadonlySet<DistributionId> {
    return this.#untold;
  }

  all(): Iterable<LedgerStock> {
    return this.#stocks.values();
  }

  /** A stock nobody has counted yet is not managed. */
  stock(stockId: StockId): LedgerStock {
    return this.#stocks.get(stockId) ?? { stockId, real: null, shares: new Map() };
  }

  /** The stock with what it already settled for this distribution: closed shares are not in memory after a wake. */
  stockFor(stockId: StockId, distributionId: DistributionId): LedgerStock {
    const stock = this.stock(stockId);
    if (stock.shares.has(distributionId)) return stock;
    const closed = this.store.readClosedShare(stockId, distributionId);
    if (closed === null) return stock;
    const known = withShare(stock, closed);
    this.#stocks.set(stockId, known);
    return known;
  }

  /**
   * Replaces stocks by their next states, all or nothing. `audit` records each change of `real`; `except` need not be told:
   * it hears from the answer it is waiting for.
   */
  commit(
    changed: readonly LedgerStock[],
    { audit, except, alsoWrite }: { audit: Audit | null; except: DistributionId | null; alsoWrite?: () => void },
  ): void {
    const news = changed.filter((stock) => stock !== this.#stocks.get(stock.stockId));
    if (news.length === 0 && alsoWrite === undefined) return;
    const listeners = this.#listeners(news, except);
    this.#storage.transactionSync(() => {
      for (const stock of news) {
        const before = this.#stocks.get(stock.stockId);
        this.store.writeStock(before, stock);
        if (audit !== null && before?.real !== stock.real)
          this.store.addChange(stock.stockId, { ...audit, fromReal: before?.real ?? null, toReal: stock.real });
      }
      for (const distributionId of listeners)
        if (!this.#untold.has(distributionId)) this.store.markUntold(distributionId);
      if (news.length > 0) this.store.writeRevision(this.#revision + 1);
      alsoWrite?.();
    });
    if (news.length === 0) return;
    this.#revision += 1;
    for (const stock of news) this.#stocks.set(stock.stockId, stock);
    for (const distributionId of listeners) this.#untold.add(distributionId);
    this.onChanged(news.map((stock) => stock.stockId));
  }

  /** Distributions for which a figure, a limit or an allotment differs from before. */
  #listeners(news: readonly LedgerStock[], except: DistributionId | null): Set<DistributionId> {
    const listeners = new Set<DistributionId>();
    for (const after of news) {
      const before = this.stock(after.stockId);
      for (const share of after.shares.values()) {
        if (share.isClosed || share.distributionId === except) continue;
        const isSameFigure = figureFor(before, share.distributionId) === figureFor(after, share.distributionId);
        const isSameShare = share.isRecalled || before.shares.get(share.distributionId)?.version === share.version;
        if (!isSameFigure || !isSameShare) listeners.add(share.distributionId);
      }
    }
    return listeners;
  }

  markTold(distributionId: DistributionId): void {
    this.store.markTold(distributionId);
    this.#untold.delete(distributionId);
  }

  newsFor(distributionId: DistributionId, stockIds: Iterable<StockId>): ShareNews[] {
    return [...stockIds].flatMap((stockId) => {
      const stock = this.stock(stockId);
      const share = stock.shares.get(distributionId);
      if (share === undefined) return [];
      const { allotted } = share;
      // Version 0 says nothing about the allotment: while a recall is on its way only the distribution knows it.
      const version = share.isRecalled ? 0 : share.version;
      return [{ stockId, allotted, version, figure: figureFor(stock, distributionId), figureRevision: this.#revision }];
    });
  }

  /** The stocks a distribution sells from. */
  stocksOf(distributionId: DistributionId): StockId[] {
    return [...this.#stocks.values()]
      .filter((stock) => stock.shares.get(distributionId)?.isClosed === false)
      .map((stock) => stock.stockId);
  }
}
