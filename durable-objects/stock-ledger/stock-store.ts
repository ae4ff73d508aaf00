import * as v from "valibot";
import { DistributionId, StockId, UserId } from "../../domain/ids.ts";
import { ANSWER_LIFE_MS } from "../../domain/order/answer.ts";
import type { LedgerShare, LedgerStock } from "../../domain/stock/ledger-stock.ts";

/** One entry of the audit trail. `delivery`: a distribution's goods left; `count`: a person wrote another figure. */
export interface StockChange {
  readonly changeId: number;
  readonly kind: "count" | "delivery";
  readonly atMs: number;
  readonly byUserId: UserId | null;
  readonly byName: string | null;
  readonly distributionId: DistributionId | null;
  readonly fromReal: number | null;
  readonly toReal: number | null;
  readonly reason: string;
}

const ShareRow = v.pipe(
  v.object({
    stock_id: StockId,
    distribution_id: DistributionId,
    allotted: v.nullable(v.number()),
    version: v.number(),
    is_recalled: v.number(),
    sold: v.number(),
    sold_revision: v.number(),
    delivered: v.number(),
    delivered_revision: v.number(),
    is_closed: v.number(),
  }),
  v.transform((row): { stockId: StockId; share: LedgerShare } => ({
    stockId: row.stock_id,
    share: {
      distributionId: row.distribution_id,
      allotted: row.allotted,
      version: row.version,
      isRecalled: row.is_recalled === 1,
      sold: row.sold,
      soldRevision: row.sold_revision,
      delivered: row.delivered,
      deliveredRevision: row.delivered_revision,
      isClosed: row.is_closed === 1,
    },
  })),
);

const StockRow = v.object({ stock_id: StockId, real: v.nullable(v.number()) });

const ChangeRow = v.pipe(
  v.object({
    change_id: v.number(),
    kind: v.picklist(["count", "delivery"]),
    at_ms: v.number(),
    by_user_id: v.nullable(UserId),
    by_name: v.nullable(v.string()),
    distribution_id: v.nullable(DistributionId),
    from_real: v.nullable(v.number()),
    to_real: v.nullable(v.number()),
    reason: v.string(),
  }),
  v.transform(
    (row): StockChange => ({
      changeId: row.change_id,
      kind: row.kind,
      atMs: row.at_ms,
      byUserId: row.by_user_id,
      byName: row.by_name,
      distributionId: row.distribution_id,
      fromReal: row.from_real,
      toReal: row.to_real,
      reason: row.reason,
    }),
  ),
);

const HISTORY_MAX = 200;
/** Counts that are known to have been answered; a resend comes within seconds. */
const COUNT_ANSWERS_MAX = 2_000;
const REVISION = "revision";

/** Reads and writes the ledger's tables. Every write happens inside the caller's transaction. */
export class StockStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Every stock that was counted or is on sale, with its open shares; a closed one is looked up by `readClosedShare`. */
  readStocks(): Map<StockId, LedgerStock> {
    const stocks = new Map<StockId, LedgerStock>();
    for (const row of this.#sql.exec("SELECT stock_id, real FROM stock")) {
      const { stock_id: stockId, real } = v.parse(StockRow, row);
      stocks.set(stockId, { stockId, real, shares: new Map() });
    }
    const shares = new Map<StockId, Map<DistributionId, LedgerShare>>();
    for (const row of this.#sql.exec("SELECT * FROM share INDEXED BY share_open WHERE is_closed = 0")) {
      const { stockId, share } = v.parse(ShareRow, row);
      const ofStock = shares.get(stockId) ?? new Map<DistributionId, LedgerShare>();
      shares.set(stockId, ofStock.set(share.distributionId, share));
    }
    for (const [stockId, ofStock] of shares)
      stocks.set(stockId, { stockId, real: stocks.get(stockId)?.real ?? null, shares: ofStock });
    return stocks;
  }

  /** What was settled of a stock at a distribution: kept, since a late or corrected report is held against it. */
  readClosedShare(stockId: StockId, distributionId: DistributionId): LedgerShare | null {
    const [row] = this.#sql.exec(
      "SELECT * FROM share WHERE stock_id = ? AND distribution_id = ? AND is_closed = 1",
      stockId,
      distributionId,
    );
    return row === undefined ? null : v.parse(ShareRow, row).share;
  }

  /** Writes what differs, and nothing else. */
  writeStock(before: LedgerStock | undefined, after: LedgerStock): void {
    if (before === undefined || before.real !== after.real)
      this.#sql.exec("INSERT OR REPLACE INTO stock (stock_id, real) VALUES (?, ?)", after.stockId, after.real);
    for (const share of after.shares.values())
      if (before?.shares.get(share.distributionId) !== share) this.#writeShare(after.stockId, share);
  }

  #writeShare(stockId: StockId, share: LedgerShare): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO share VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      stockId,
      share.distributionId,
      share.allotted,
      share.version,
      share.isRecalled ? 1 : 0,
      share.sold,
      share.soldRevision,
      share.delivered,
      share.deliveredRevision,
      share.isClosed ? 1 : 0,
    );
  }

  addChange(stockId: StockId, change: Omit<StockChange, "changeId">): void {
    this.#sql.exec(
      `INSERT INTO stock_change (stock_id, kind, at_ms, by_user_id, by_name, distribution_id, from_real, to_real, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      stockId,
      change.kind,
      change.atMs,
      change.byUserId,
      change.byName,
      change.distributionId,
      change.fromReal,
      change.toReal,
      change.reason,
    );
  }

  /** What was written of one stock is read of another, in its unit. */
  copyTrail(from: StockId, to: StockId, times: number): void {
    this.#sql.exec(
      `INSERT INTO stock_change (stock_id, kind, at_ms, by_user_id, by_name, distribution_id, from_real, to_real, reason)
       SELECT ?1, kind, at_ms, by_user_id, by_name, distribution_id, from_real * ?2, to_real * ?2, reason
       FROM stock_change WHERE stock_id = ?3 ORDER BY change_id`,
      to,
      times,
      from,
    );
  }

  forgetPerson(userId: UserId): void {
    this.#sql.exec("UPDATE stock_change SET by_user_id = NULL, by_name = NULL WHERE by_user_id = ?", userId);
  }

  /** The newest first. */
  readChanges(stockId: StockId): StockChange[] {
    const rows = this.#sql.exec(
      "SELECT * FROM stock_change WHERE stock_id = ? ORDER BY change_id DESC LIMIT ?",
      stockId,
      HISTORY_MAX,
    );
    return [...rows].map((row) => v.parse(ChangeRow, row));
  }

  readRevision(): number {
    const rows = [...this.#sql.exec<{ value: number }>("SELECT value FROM counter WHERE name = ?", REVISION)];
    return rows[0]?.value ?? 0;
  }

  writeRevision(revision: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)", REVISION, revision);
  }

  isAnswered(commandId: string): boolean {
    return [...this.#sql.exec("SELECT 1 FROM answered WHERE command_id = ?", commandId)].length > 0;
  }

  /** Forgets those that are older than a week, or too many. */
  markAnswered(commandId: string, stockId: StockId, nowMs: number): void {
    this.#sql.exec(
      "INSERT OR IGNORE INTO answered (command_id, stock_id, at_ms) VALUES (?, ?, ?)",
      commandId,
      stockId,
      nowMs,
    );
    this.#sql.exec(
      `DELETE FROM answered WHERE at_ms <= ? OR at_ms <
         (SELECT at_ms FROM answered ORDER BY at_ms DESC LIMIT 1 OFFSET ?)`,
      nowMs - ANSWER_LIFE_MS,
      COUNT_ANSWERS_MAX - 1,
    );
  }

  /** Distributions that have not heard the newest figures. */
  readUntold(): DistributionId[] {
    return [...this.#sql.exec("SELECT distribution_id FROM untold")].map((row) =>
      v.parse(DistributionId, row.distribution_id),
    );
  }

  markUntold(distributionId: DistributionId): void {
    this.#sql.exec("INSERT OR IGNORE INTO untold (distribution_id) VALUES (?)", distributionId);
  }

  markTold(distributionId: DistributionId): void {
    this.#sql.exec("DELETE FROM untold WHERE distribution_id = ?", distributionId);
  }
}
