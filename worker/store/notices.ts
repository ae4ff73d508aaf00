// Notices in D1. Who causes one writes it together with what it tells of; who sends takes it from here.
import * as v from "valibot";
import type { DistributionId, UserId } from "../../domain/ids.ts";
import { noticeDueAtMs, type OrderNotice, orderNotice } from "../../domain/notice/order-notice.ts";
import { KnownOrder, ToldOrder, toldOrder } from "../../domain/notice/told-order.ts";
import type { Order } from "../../domain/order/order.ts";

/** Longer than orders change: a later correction is held against what its customer was told last. */
const NOTICE_KEPT_MS = 400 * 24 * 60 * 60_000;

/** A state of an order for its customer, as it is written. */
export interface OrderNoticeRow {
  readonly id: string;
  readonly personId: UserId;
  readonly revision: number;
  readonly subject: ToldOrder;
  readonly state: "open" | "known";
  readonly createdAtMs: number;
  readonly dueAtMs: number;
}

export const orderNoticeId = (distributionId: DistributionId, { number, revision }: Order): string =>
  `order-${distributionId}-${number}-${revision}`;

/** `isKnown`: D1 was told of this state before, so that no mail follows. */
export const orderNoticeRow = (
  distributionId: DistributionId,
  { order, isKnown }: { order: Order; isKnown: boolean },
): OrderNoticeRow => ({
  id: orderNoticeId(distributionId, order),
  personId: order.customerId,
  revision: order.revision,
  subject: toldOrder(order),
  state: isKnown ? "known" : "open",
  createdAtMs: order.changedAtMs,
  dueAtMs: noticeDueAtMs(order),
});

// A state that is written again, or after a newer one, changes nothing.
const INSERT = `
  INSERT INTO notice (id, person_id, kind, distribution_id, revision, subject, state, created_at_ms, due_at_ms)
  SELECT value->>'id', value->>'personId', 'order', ?1, value->>'revision', value->'subject', value->>'state',
    value->>'createdAtMs', value->>'dueAtMs'
  FROM json_each(?2)
  WHERE NOT EXISTS (
    SELECT 1 FROM notice AS newer
    WHERE newer.distribution_id = ?1 AND newer.person_id = value->>'personId' AND newer.revision >= value->>'revision'
  )`;

const DROP_OLDER = `
  DELETE FROM notice
  WHERE state = 'open' AND distribution_id = ?1 AND EXISTS (
    SELECT 1 FROM json_each(?2) WHERE value->>'personId' = notice.person_id AND value->>'revision' > notice.revision
  )`;

/** To be run in the batch that writes the orders. */
export function noticeStatements(db: D1Database, distributionId: DistributionId, rows: readonly OrderNoticeRow[]) {
  const json = JSON.stringify(rows);
  return [db.prepare(INSERT).bind(distributionId, json), db.prepare(DROP_OLDER).bind(distributionId, json)];
}

export interface TakenNotice {
  readonly id: string;
  readonly personId: string;
  readonly distributionId: string;
  readonly order: ToldOrder;
  /** null: there is nothing to tell any more. */
  readonly notice: OrderNotice | null;
}

export type Taking =
  | { readonly result: "taken"; readonly taken: TakenNotice }
  /** Nothing is to be done: told already, or a newer state of the order has taken its place. */
  | { readonly result: "gone" }
  | { readonly result: "early"; readonly dueAtMs: number };

const Row = v.object({
  person_id: v.string(),
  distribution_id: v.string(),
  revision: v.number(),
  subject: v.pipe(v.string(), v.parseJson(), ToldOrder),
  state: v.picklist(["open", "taken", "sent", "dropped", "known"]),
  created_at_ms: v.number(),
  due_at_ms: v.number(),
});
const Known = v.object({ subject: v.pipe(v.string(), v.parseJson(), KnownOrder) });

/**
 * Takes a notice to tell it. One that was taken and not told, because who took it broke off, is taken again and says the same:
 * neither it nor what its reader knew before can change any more.
 */
export async function takeNotice(db: D1Database, id: string, nowMs: number): Promise<Taking> {
  await db
    .prepare("UPDATE notice SET state = 'taken', taken_at_ms = ?2 WHERE id = ?1 AND state = 'open' AND due_at_ms <= ?2")
    .bind(id, nowMs)
    .run();
  const found = await db.prepare("SELECT * FROM notice WHERE id = ? AND state IN ('open', 'taken')").bind(id).first();
  if (found === null) return { result: "gone" };
  const row = v.parse(Row, found);
  if (row.state === "open") return { result: "early", dueAtMs: row.due_at_ms };
  const before = await db
    .prepare(
      `SELECT subject FROM notice WHERE distribution_id = ?1 AND person_id = ?2 AND revision < ?3 AND state <> 'open'
       ORDER BY revision DESC LIMIT 1`,
    )
    .bind(row.distribution_id, row.person_id, row.revision)
    .first();
  const known = before === null ? null : v.parse(Known, before).subject;
  // Nobody knows any more what a customer was told of an order so old: a correction of it is on its page.
  const isForgotten = known === null && row.created_at_ms - row.subject.placedAtMs > NOTICE_KEPT_MS;
  return {
    result: "taken",
    taken: {
      ...{ id, personId: row.person_id, distributionId: row.distribution_id, order: row.subject },
      notice: isForgotten ? null : orderNotice(known, row.subject),
    },
  };
}

/** Its mail has gone, or there is none to send. */
export async function closeNotice(db: D1Database, id: string, end: { state: "sent" | "dropped"; nowMs: number }) {
  await db
    .prepare("UPDATE notice SET state = ?2, sent_at_ms = ?3 WHERE id = ?1 AND state = 'taken'")
    .bind(id, end.state, end.state === "sent" ? end.nowMs : null)
    .run();
}

interface Overdue {
  /** Open ones that were due by then. */
  readonly dueBeforeMs: number;
  /** Ones that were taken between these two. */
  readonly takenBeforeMs: number;
  readonly takenAfterMs: number;
  readonly atMost: number;
}

/** Those whose messages were lost: the oldest first. */
export async function overdueNotices(db: D1Database, overdue: Overdue): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM notice
       WHERE (state = 'open' AND due_at_ms < ?1) OR (state = 'taken' AND taken_at_ms < ?2 AND due_at_ms > ?3)
       ORDER BY due_at_ms LIMIT ?4`,
    )
    .bind(overdue.dueBeforeMs, overdue.takenBeforeMs, overdue.takenAfterMs, overdue.atMost)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Drops what no change of an order is held against any more. */
export async function forgetNotices(db: D1Database, nowMs: number): Promise<void> {
  await db
    .prepare("DELETE FROM notice WHERE created_at_ms < ?")
    .bind(nowMs - NOTICE_KEPT_MS)
    .run();
}
