// Writes what the pick-up board tells us into the read model. Rows are whole and carry the board revision they are of; an
// older one never wins: replaying any part of it, in any order, ends in the same rows.
import type { LineMark } from "../../domain/board/entry.ts";
import type { Means } from "../../domain/board/means.ts";
import type { DistributionId, PaymentId, UserId } from "../../domain/ids.ts";

interface Row {
  readonly orderNumber: number;
  readonly revision: number;
}

export interface PickUpRow extends Row {
  readonly position: number;
  readonly state: LineMark["state"];
  readonly pieces: number;
  readonly missingPieces: number;
  readonly saidAtMs: number;
  readonly saidBy: UserId;
}

export interface TablePaymentRow extends Row {
  readonly paymentId: PaymentId;
  readonly means: Means;
  readonly amountCents: number;
  readonly givenCents: number;
  readonly takenAtMs: number;
  readonly takenBy: UserId;
  readonly cancelledAtMs: number | null;
  readonly cancelledBy: UserId | null;
  readonly isAccepted: boolean;
}

export interface PickUpNoteRow extends Row {
  readonly text: string;
  readonly writtenAtMs: number;
  readonly writtenBy: UserId;
}

export interface BoardRows {
  readonly pickUps: readonly PickUpRow[];
  readonly payments: readonly TablePaymentRow[];
  readonly notes: readonly PickUpNoteRow[];
}

const UPSERT_PICK_UPS = `
  INSERT INTO pick_up (distribution_id, order_number, position, state, pieces, missing_pieces, said_at_ms, said_by,
    revision)
  SELECT ?1, value->>'orderNumber', value->>'position', value->>'state', value->>'pieces', value->>'missingPieces',
    value->>'saidAtMs', value->>'saidBy', value->>'revision'
  FROM json_each(?2) WHERE true
  ON CONFLICT DO UPDATE SET state = excluded.state, pieces = excluded.pieces, missing_pieces = excluded.missing_pieces,
    said_at_ms = excluded.said_at_ms, said_by = excluded.said_by, revision = excluded.revision
  WHERE excluded.revision > pick_up.revision`;

const UPSERT_PAYMENTS = `
  INSERT INTO table_payment (distribution_id, order_number, payment_id, means, amount_cents, given_cents, taken_at_ms,
    taken_by, cancelled_at_ms, cancelled_by, is_accepted, revision)
  SELECT ?1, value->>'orderNumber', value->>'paymentId', value->>'means', value->>'amountCents', value->>'givenCents',
    value->>'takenAtMs', value->>'takenBy', value->>'cancelledAtMs', value->>'cancelledBy', value->>'isAccepted',
    value->>'revision'
  FROM json_each(?2) WHERE true
  ON CONFLICT DO UPDATE SET cancelled_at_ms = excluded.cancelled_at_ms, cancelled_by = excluded.cancelled_by,
    is_accepted = excluded.is_accepted, revision = excluded.revision
  WHERE excluded.revision > table_payment.revision`;

const UPSERT_NOTES = `
  INSERT INTO pick_up_note (distribution_id, order_number, text, written_at_ms, written_by, revision)
  SELECT ?1, value->>'orderNumber', CASE WHEN EXISTS (
      SELECT 1 FROM customer_order JOIN erasure ON erasure.user_id = customer_order.customer_id
      WHERE customer_order.distribution_id = ?1 AND customer_order.number = value->>'orderNumber'
    ) THEN '' ELSE value->>'text' END, value->>'writtenAtMs', value->>'writtenBy', value->>'revision'
  FROM json_each(?2) WHERE true
  ON CONFLICT DO UPDATE SET text = excluded.text, written_at_ms = excluded.written_at_ms,
    written_by = excluded.written_by, revision = excluded.revision
  WHERE excluded.revision > pick_up_note.revision`;

/** One transaction, one statement per kind of row, however many rows. */
export async function writeBoard(
  db: D1Database,
  distributionId: DistributionId,
  { pickUps, payments, notes }: BoardRows,
): Promise<void> {
  const upsert = (statement: string, rows: readonly Row[]) =>
    rows.length === 0 ? [] : [db.prepare(statement).bind(distributionId, JSON.stringify(rows))];
  await db.batch([
    ...upsert(UPSERT_PICK_UPS, pickUps),
    ...upsert(UPSERT_PAYMENTS, payments),
    ...upsert(UPSERT_NOTES, notes),
  ]);
}
