import * as v from "valibot";
import type { Plan } from "../../domain/distribution/plan.ts";
import { type OfferId, ParticipationId, ProducerId, StockId, type UserId } from "../../domain/ids.ts";
import {
  ANSWER_LIFE_MS,
  CUSTOMER_ANSWERS_MAX,
  type OrderAnswer,
  STAFF_ANSWERS_MAX,
} from "../../domain/order/answer.ts";
import type { ForgottenPerson } from "../../domain/order/forget-person.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import type { Order } from "../../domain/order/order.ts";
import { OrderAnswerShape } from "../../domain/protocol/server/order-answer.ts";
import { OrderShape, PlanShape } from "../../domain/protocol/server/order-shape.ts";
import { FrozenOfferShape } from "../../domain/protocol/server/price-list.ts";
import type { HeldShare } from "../../domain/stock/held-share.ts";
import { storedJson } from "../stored-json.ts";

const PLAN = storedJson(PlanShape);
const FROZEN_OFFER = storedJson(FrozenOfferShape);
const ORDER = storedJson(OrderShape);
const ANSWER = storedJson(OrderAnswerShape);

/** Whose command was answered, and when. */
export interface AnsweredSender {
  readonly senderId: UserId;
  /** Somebody who changes others' orders, or the customer. */
  readonly isStaff: boolean;
  readonly nowMs: number;
}

type JsonRow = { json: string; form: number };

/** Numbers that only grow, each stored under its own name. */
export type CounterName =
  /** Counts the changes anybody can see; an order's change is counted by the order itself. */
  | "revision"
  /** The revision every open page was sent. */
  | "told_revision"
  /** The revision up to which D1 has the orders. */
  | "d1_revision"
  /** The revision up to which customers have been told, or will be: not set back by a replay. */
  | "notice_revision"
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
  /** How many answers were written to a sender since the older ones were forgotten. */
  readonly #answersWritten = new Map<string, number>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  readCounters(): Map<string, number> {
    const rows = this.#sql.exec<{ name: string; value: number }>("SELECT name, value FROM counter");
    return new Map([...rows].map((row) => [row.name, row.value]));
  }

  writeCounter(name: CounterName, value: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)", name, value);
  }

  readPlan(): Plan | null {
    const [row] = this.#sql.exec<JsonRow>("SELECT json, form FROM plan");
    return row === undefined ? null : PLAN.read(row);
  }

  writePlan(plan: Plan): void {
    this.#sql.exec("INSERT OR REPLACE INTO plan (only_row, json, form) VALUES (1, ?, ?)", PLAN.write(plan), PLAN.form);
  }

  readOpened(): Set<ParticipationId> {
    const rows = this.#sql.exec("SELECT participation_id FROM opened");
    return new Set([...rows].map((row) => v.parse(ParticipationId, row.participation_id)));
  }

  writeOpened(participationId: ParticipationId): void {
    this.#sql.exec("INSERT OR IGNORE INTO opened (participation_id) VALUES (?)", participationId);
  }

  readPriceList(): FrozenOffer[] {
    const rows = this.#sql.exec<JsonRow>("SELECT json, form FROM frozen_offer ORDER BY position");
    return [...rows].map((row) => FROZEN_OFFER.read(row));
  }

  /** Behind all that are there. */
  writeOffer(offer: FrozenOffer): void {
    this.#sql.exec(
      `INSERT INTO frozen_offer (offer_id, position, json, form)
       VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM frozen_offer), ?, ?)`,
      offer.offerId,
      FROZEN_OFFER.write(offer),
      FROZEN_OFFER.form,
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
    const rows = this.#sql.exec<JsonRow>("SELECT json, form FROM customer_order");
    return [...rows].map((row) => ORDER.read(row));
  }

  writeOrder(order: Order): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO customer_order (customer_id, revision, json, form) VALUES (?, ?, ?, ?)",
      order.customerId,
      order.revision,
      ORDER.write(order),
      ORDER.form,
    );
  }

  /** null: never given, or forgotten by now. */
  readAnswer(senderId: UserId, commandId: string, nowMs: number): OrderAnswer | null {
    const [row] = this.#sql.exec<JsonRow>(
      "SELECT answer AS json, form FROM answered WHERE sender_id = ? AND command_id = ? AND at_ms > ?",
      senderId,
      commandId,
      nowMs - ANSWER_LIFE_MS,
    );
    return row === undefined ? null : ANSWER.read(row);
  }

  writeAnswer({ senderId, isStaff, nowMs }: AnsweredSender, commandId: string, answer: OrderAnswer): void {
    this.#forgetOldAnswers({ senderId, isStaff, nowMs });
    this.#sql.exec(
      `INSERT OR REPLACE INTO answered (sender_id, command_id, answer, form, at_ms, to_staff)
       VALUES (?, ?, ?, ?, ?, ?)`,
      senderId,
      commandId,
      ANSWER.write(answer),
      ANSWER.form,
      nowMs,
      isStaff ? 1 : 0,
    );
  }

  forgetAnswers({ userId, name }: ForgottenPerson): void {
    this.#sql.exec(
      `DELETE FROM answered WHERE sender_id = ?1 OR instr(answer, ?2) > 0 OR (?3 <> '""' AND instr(answer, ?3) > 0)`,
      userId,
      JSON.stringify(userId),
      JSON.stringify(name),
    );
  }

  /** Keeps the newest three quarters of what a sender may have, once for every quarter written: never more, and seldom work. */
  #forgetOldAnswers({ senderId, isStaff, nowMs }: AnsweredSender): void {
    const max = isStaff ? STAFF_ANSWERS_MAX : CUSTOMER_ANSWERS_MAX;
    const key = `${senderId} ${isStaff}`;
    const written = this.#answersWritten.get(key);
    const isDue = written === undefined || written >= max / 4;
    this.#answersWritten.set(key, isDue ? 1 : written + 1);
    if (!isDue) return;
    this.#sql.exec(
      `DELETE FROM answered WHERE sender_id = ?1 AND to_staff = ?2 AND (at_ms <= ?3 OR command_id NOT IN
         (SELECT command_id FROM answered WHERE sender_id = ?1 AND to_staff = ?2 ORDER BY at_ms DESC LIMIT ?4))`,
      senderId,
      isStaff ? 1 : 0,
      nowMs - ANSWER_LIFE_MS,
      (max / 4) * 3,
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
