// Changing a line of somebody's order: sent once, pending until answered, taken back by the reverse change.
import { createSignal } from "solid-js";
import * as v from "valibot";
import { windowState } from "../../domain/distribution/sale-state.ts";
import { CommandId } from "../../domain/ids.ts";
import type { ChangedLine } from "../../domain/order/change-order.ts";
import type { Order, OrderLine } from "../../domain/order/order.ts";
import type { OrderRefusal } from "../../domain/order/refusal.ts";
import { participationOf } from "../../domain/order/sale.ts";
import { showToast } from "../ui/toast/toasts.ts";
import { commonWords } from "../words/common.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { type Desk, useDesk } from "./desk.ts";
import { formatPieces, lineName } from "./line-text.ts";

export interface LineChange {
  readonly pieces: number;
  readonly measuredAmount: number | null;
  readonly reason: string;
  /** An unlikely weight was asked about, and is right. */
  readonly isConfirmed: boolean;
}

/** Once the line's window has closed, the customer is owed an explanation for another number of pieces. */
export function needsReason(desk: Desk, line: OrderLine, pieces: number): boolean {
  const window = participationOf(desk.plan(), line.participationId);
  return window !== undefined && pieces !== line.pieces && windowState(window, desk.nowMs()) === "closed";
}

export function createLineChange() {
  const desk = useDesk();
  const [isPending, setPending] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string | null>(null);
  const send = (order: Order, line: ChangedLine, { reason, isConfirmed }: Pick<LineChange, "reason" | "isConfirmed">) =>
    desk.sale.changeOrder({
      commandId: v.parse(CommandId, crypto.randomUUID()),
      customerId: order.customerId,
      baseRevision: order.revision,
      lines: [line],
      reason,
      sentAtMs: desk.sale.nowMs(),
      ...(isConfirmed ? { isConfirmed } : {}),
    });
  const undo = async (after: Order, before: OrderLine) => {
    const { position, pieces, measuredAmount } = before;
    const answer = await send(
      after,
      { position, pieces, measuredAmount },
      {
        ...{ reason: receivedOrdersWords().undoReason, isConfirmed: true },
      },
    );
    if (answer?.result === "accepted") showToast({ text: receivedOrdersWords().undone });
    else showToast({ kind: "error", text: refusalText(answer?.refusal, before) });
  };
  const change = async (order: Order, line: OrderLine, { pieces, measuredAmount, ...said }: LineChange) => {
    // A copy: the line on the page becomes what the answer says.
    const before = { ...line };
    setPending(true);
    setRefusal(null);
    const answer = await send(order, { position: line.position, pieces, measuredAmount }, said);
    setPending(false);
    if (answer?.result !== "accepted") {
      setRefusal(refusalText(answer?.refusal, line));
      return false;
    }
    showToast({
      text: doneText(answer.order, before),
      action: { word: commonWords().undo, run: () => void undo(answer.order, before) },
    });
    return true;
  };
  return { isPending, refusal, change };
}

function doneText(after: Order, before: OrderLine): string {
  const now = after.lines.find((line) => line.position === before.position) ?? before;
  const pieces = { from: formatPieces(before, before.pieces), to: formatPieces(now, now.pieces) };
  const line = `${lineName(now)}, ${receivedOrdersWords().insteadOf(pieces)}`;
  const what = now.pieces === before.pieces ? lineName(now) : line;
  return `${receivedOrdersWords().lineChanged({ number: after.number, line: what })}. ${receivedOrdersWords().customerTold}`;
}

function refusalText(refusal: OrderRefusal | undefined, line: OrderLine): string {
  const words = receivedOrdersWords().refused;
  switch (refusal?.reason) {
    case "sold-out": {
      const possible = refusal.shortages.find((short) => short.offerId === line.offerId)?.possiblePieces;
      return words["sold-out"]({ left: formatPieces(line, possible ?? line.pieces) });
    }
    case "order-changed":
    case "no-such-line":
    case "reason-needed":
    case "nothing-weighed":
    case "unlikely-weight":
    case "already-validated":
    case "cancelled":
    case "too-old":
    case "too-fast":
    case "try-again":
      return words[refusal.reason];
    default:
      return words.other;
  }
}
