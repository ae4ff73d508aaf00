// What counts on the board, as the read model has it.
import { assertNever } from "../../../domain/assert-never.ts";
import { acceptanceKey, cancellationKey, type PaymentEntry, paymentKey } from "../../../domain/board/entry.ts";
import type { Pen } from "../../../domain/board/pen.ts";
import type { OrderSayings, Said } from "../../../domain/board/sayings.ts";
import type { UserId } from "../../../domain/ids.ts";
import type { BoardRows, TablePaymentRow } from "../../../worker/store/board-read-model.ts";

export interface Kept {
  readonly sayingsOf: (orderNumber: number) => OrderSayings;
  /** Since which revision a key says what it says. */
  readonly revisionOf: (key: string) => number;
  readonly holderOf: (pen: Pen) => UserId;
}

/** The rows that these keys are part of, each once and whole, as it is now. */
export function rowsOf(keys: readonly { readonly key: string; readonly orderNumber: number }[], kept: Kept): BoardRows {
  const rows = { pickUps: [] as BoardRows["pickUps"][number][], notes: [] as BoardRows["notes"][number][] };
  const payments = new Map<string, TablePaymentRow>();
  const add = (said: Said<PaymentEntry>) =>
    payments.set(paymentKey(said.entry.orderNumber, said.entry.paymentId), paymentRow(said, kept));
  for (const { key, orderNumber } of keys) {
    const sayings = kept.sayingsOf(orderNumber);
    const said = sayings.get(key);
    if (said === undefined) continue;
    const { entry } = said;
    const revision = kept.revisionOf(key);
    switch (entry.kind) {
      case "line":
        rows.pickUps.push({
          ...{ orderNumber, revision, position: entry.position },
          state: entry.mark.state,
          pieces: entry.mark.state === "nothing" ? 0 : entry.mark.pieces,
          missingPieces: entry.mark.state === "missing" ? entry.mark.missingPieces : 0,
          ...{ saidAtMs: entry.atMs, saidBy: kept.holderOf(said.pen) },
        });
        break;
      case "note":
        rows.notes.push({
          ...{ orderNumber, revision, text: entry.text },
          ...{ writtenAtMs: entry.atMs, writtenBy: kept.holderOf(said.pen) },
        });
        break;
      case "payment":
      case "cancellation":
      case "acceptance":
        for (const one of sayings.values()) if (isPayment(one)) add(one);
        break;
      default:
        assertNever(entry);
    }
  }
  return { ...rows, payments: [...payments.values()] };
}

const isPayment = (said: Said): said is Said<PaymentEntry> => said.entry.kind === "payment";

function paymentRow({ pen, entry }: Said<PaymentEntry>, kept: Kept): TablePaymentRow {
  const { orderNumber, paymentId, means, amountCents, givenCents, atMs } = entry;
  const sayings = kept.sayingsOf(orderNumber);
  const cancellation = sayings.get(cancellationKey(orderNumber, paymentId));
  const acceptance = sayings.get(acceptanceKey(orderNumber))?.entry;
  const isCancelled = cancellation?.entry.kind === "cancellation" && cancellation.entry.isCancelled;
  const keys = [paymentKey, cancellationKey].map((keyOf) => keyOf(orderNumber, paymentId));
  return {
    ...{ orderNumber, paymentId, means, amountCents, givenCents },
    ...{ takenAtMs: atMs, takenBy: kept.holderOf(pen) },
    cancelledAtMs: isCancelled ? cancellation.entry.atMs : null,
    cancelledBy: isCancelled ? kept.holderOf(cancellation.pen) : null,
    isAccepted: acceptance?.kind === "acceptance" && acceptance.paymentIds.includes(paymentId),
    revision: Math.max(...[...keys, acceptanceKey(orderNumber)].map(kept.revisionOf)),
  };
}
