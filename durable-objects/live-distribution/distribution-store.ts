import * as v from "valibot";
import type { Plan } from "../../domain/distribution/plan.ts";
import { type OfferId, ParticipationId, ProducerId, StockId, type UserId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import type { Order } from "../../domain/order/order.ts";
import { OrderAnswerShape } from "../../domain/protocol/server/order-answer.ts";
import { OrderShape, PlanShape } from "../../domain/protocol/server/order-shape.ts";
import { FrozenOfferShape } from "../../domain/protocol/server/price-list.ts";
import type { HeldShare } from "../../domain/stock/held-share.ts";
import { createTables } from "./tables.ts";

/** Numbers that only grow, each stored under its own name. */
export type CounterName =
  /** Counts the changes anybody can see; an order's change is counted by the order itself. */
  | "revision"
  /** The revision every open page was sent. */
  | "told_revision"
  /** The revision up to which D1 has the orders. */
  | "d1_revision"
  | "price_list_version"
  /** The last boundary of the plan that was acted upon, as an instant. */
  | "told_until_ms"
  /** The revision whose deliveries the ledgers are to settle; 0 until goods have left. */
  | "settled_revision";

const ShareRow = v.pipe(
  v.object({
    stock_id: StockId,
    producer_id: ProducerId,
    allotted: v.nullable(v.number()),
    version: v.number(),
    figure: v.nullable(v.number()),
    figure_revision: v.number(),
  }),
  v.transform(
    (row): Omit<HeldShare, "sold"> => ({
      stockId: row.stock_id,
      producerId: row.producer_id,
      allotted: row.allotted,
      version: row.version,
      figure: row.figure,
      figureRevision: row.figure_revision,
    }),
  ),
);

const ReportedRow = v.object({ producer_id: ProducerId, revision: v.number() });

/** Reads and writes a distribution's tables. Every write happens inside the caller's transaction. */
export class DistributionStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    createTables(sql);
  }

  readCounters(): Map<string, number> {
    const rows = this.#sql.exec<{ name: string; value: number }>("SELECT name, value FROM counter");
    return new Map([...rows].map((row) => [row.name, row.value]));
  }

  writeCounter(name: CounterName, value: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)", name, value);
  }

  readPlan(): Plan | null {
    const [row] = this.#sql.exec<{ json: string }>("SELECT json FROM plan");
    return row === undefined ? null : v.parse(PlanShape, JSON.parse(row.json));
  }

  writePlan(plan: Plan): void {
    this.#sql.exec("INSERT OR REPLACE INTO plan (only_row, json) VALUES (1, ?)", JSON.stringify(plan));
  }

  readOpened(): Set<ParticipationId> {
    const rows = this.#sql.exec("SELECT participation_id FROM opened");
    return new Set([...rows].map((row) => v.parse(ParticipationId, row.participation_id)));
  }

  writeOpened(participationId: ParticipationId): void {
    this.#sql.exec("INSERT OR IGNORE INTO opened (participation_id) VALUES (?)", participationId);
  }

  readPriceList(): FrozenOffer[] {
    const rows = this.#sql.exec<{ json: string }>("SELECT json FROM frozen_offer ORDER BY position");
    return [...rows].map((row) => v.parse(FrozenOfferShape, JSON.parse(row.json)));
  }

  /** Behind all that are there. */
  writeOffer(offer: FrozenOffer): void {
    this.#sql.exec(
      `INSERT INTO frozen_offer (offer_id, position, json)
       VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM frozen_offer), ?)`,
      offer.offerId,
      JSON.stringify(offer),
    );
  }

  deleteOffer(offerId: OfferId): void {
    this.#sql.exec("DELETE FROM frozen_offer WHERE offer_id = ?", offerId);
  }

  readShares(): Omit<HeldShare, "sold">[] {
    return [...this.#sql.exec("SELECT * FROM share")].map((row) => v.parse(ShareRow, row));
  }

  writeShare(share: HeldShare): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO share VALUES (?, ?, ?, ?, ?, ?)",
      share.stockId,
      share.producerId,
      share.allotted,
      share.version,
      share.figure,
      share.figureRevision,
    );
  }

  readOrders(): Order[] {
    const rows = this.#sql.exec<{ json: string }>("SELECT json FROM customer_order");
    return [...rows].map((row) => v.parse(OrderShape, JSON.parse(row.json)));
  }

  writeOrder(order: Order): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO customer_order (customer_id, revision, json) VALUES (?, ?, ?)",
      order.customerId,
      order.revision,
      JSON.stringify(order),
    );
  }

  readAnswered(): { senderId: string; commandId: string }[] {
    const rows = this.#sql.exec<{ sender_id: string; command_id: string }>(
      "SELECT sender_id, command_id FROM answered",
    );
    return [...rows].map((row) => ({ senderId: row.sender_id, commandId: row.command_id }));
  }

  readAnswer(senderId: UserId, commandId: string): OrderAnswer | null {
    const [row] = this.#sql.exec<{ answer: string }>(
      "SELECT answer FROM answered WHERE sender_id = ? AND command_id = ?",
      senderId,
      commandId,
    );
    return row === undefined ? null : v.parse(OrderAnswerShape, JSON.parse(row.answer));
  }

  writeAnswer(senderId: UserId, commandId: string, answer: OrderAnswer): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO answered (sender_id, command_id, answer) VALUES (?, ?, ?)",
      senderId,
      commandId,
      JSON.stringify(answer),
    );
  }

  /** Up to which revision each ledger knows what was sold or delivered. */
  readReported(): Map<ProducerId, number> {
    const rows = [...this.#sql.exec("SELECT producer_id, revision FROM reported")].map((row) =>
      v.parse(ReportedRow, row),
    );
    return new Map(rows.map((row) => [row.producer_id, row.revision]));
  }

  writeReported(producerId: ProducerId, revision: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO reported (producer_id, revision) VALUES (?, ?)", producerId, revision);
  }
}
