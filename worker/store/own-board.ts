// What is kept of one person from the pick-up: of their own orders everything but who said it, and that they said something
// about others' orders, but not what.
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { UserId } from "../../domain/ids.ts";
import { pickUp, pickUpNote, tablePayment } from "./schema/board.ts";
import { customerOrder } from "./schema/orders.ts";

type OfOrder = Readonly<Record<"distributionId" | "orderNumber", SQLiteColumn>>;

const isOrderOf = ({ distributionId, orderNumber }: OfOrder) =>
  and(eq(customerOrder.distributionId, distributionId), eq(customerOrder.number, orderNumber));

export async function ownBoardData(db: D1Database, userId: UserId) {
  const store = drizzle(db);
  const isOwn = eq(customerOrder.customerId, userId);
  const [pickUps, payments, notes, ...said] = await store.batch([
    store
      .select({
        distributionId: pickUp.distributionId,
        position: pickUp.position,
        state: pickUp.state,
        pieces: pickUp.pieces,
        missingPieces: pickUp.missingPieces,
        saidAtMs: pickUp.saidAtMs,
      })
      .from(pickUp)
      .innerJoin(customerOrder, isOrderOf(pickUp))
      .where(isOwn),
    store
      .select({
        distributionId: tablePayment.distributionId,
        means: tablePayment.means,
        amountCents: tablePayment.amountCents,
        givenCents: tablePayment.givenCents,
        takenAtMs: tablePayment.takenAtMs,
        cancelledAtMs: tablePayment.cancelledAtMs,
      })
      .from(tablePayment)
      .innerJoin(customerOrder, isOrderOf(tablePayment))
      .where(isOwn),
    store
      .select({
        distributionId: pickUpNote.distributionId,
        text: pickUpNote.text,
        writtenAtMs: pickUpNote.writtenAtMs,
      })
      .from(pickUpNote)
      .innerJoin(customerOrder, isOrderOf(pickUpNote))
      .where(isOwn),
    store
      .select({ distributionId: pickUp.distributionId, atMs: pickUp.saidAtMs })
      .from(pickUp)
      .where(eq(pickUp.saidBy, userId)),
    store
      .select({ distributionId: tablePayment.distributionId, atMs: tablePayment.takenAtMs })
      .from(tablePayment)
      .where(eq(tablePayment.takenBy, userId)),
    store
      .select({ distributionId: pickUpNote.distributionId, atMs: pickUpNote.writtenAtMs })
      .from(pickUpNote)
      .where(eq(pickUpNote.writtenBy, userId)),
  ]);
  return { pickUps, payments, notes, saidAtPickUps: said.flat() };
}

/** Empties what was noted about the person. What was handed out and paid stays: the producer's accounts need it. */
export const emptyNotes = (store: DrizzleD1Database, userId: UserId, condition: SQL) => {
  const own = store
    .select({ distributionId: customerOrder.distributionId, number: customerOrder.number })
    .from(customerOrder)
    .where(eq(customerOrder.customerId, userId));
  const isOwn = sql`(${pickUpNote.distributionId}, ${pickUpNote.orderNumber}) IN ${own}`;
  return store.update(pickUpNote).set({ text: "" }).where(and(isOwn, condition));
};
