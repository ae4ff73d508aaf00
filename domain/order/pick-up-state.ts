import type { BoardOrder } from "../board/board-order.ts";
import type { OrderState } from "./order.ts";

/**
 * The state of an order as the board tells it: `collected` once every line that holds something was given or noted as missing,
 * and no longer when such a mark is taken back. A correction of pieces made afterwards takes nothing back: the order was
 * collected, and is undecided until somebody has said so of the corrected line (`undecided.ts`). What is settled or cancelled
 * is final for the board.
 */
export function pickUpState({ order, lines }: BoardOrder): OrderState {
  if (order.state === "settled" || order.state === "cancelled") return order.state;
  const held = lines.filter(({ line }) => line.pieces > 0);
  const isSaid = held.length > 0 && held.every(({ mark }) => mark.state !== "nothing");
  return isSaid ? "collected" : "confirmed";
}
