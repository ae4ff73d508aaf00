// What still has to be said of an order before it can be settled (domain-rules, "Distribution day").
import type { BoardOrder } from "../board/board-order.ts";
import { isLineExpected, type OrderLine } from "./order.ts";

/**
 * - `unweighed`: it is billed by weight, and was handed out or is to be billed without one.
 * - `pick-up-not-said`: nobody said whether it was handed out, is missing, or was not collected.
 * - `corrected-since`: it was changed after somebody said so, and the board shows both.
 * - `payment-conflict`: several payments come to more than is due, and nobody said which count.
 *
 * An unpaid order is none of these: until there are books with a debt limit, it is settled once its pick-up is said.
 */
export type UndecidedReason = "unweighed" | "pick-up-not-said" | "corrected-since" | "payment-conflict";

export interface Undecided {
  readonly number: number;
  /** Each with the positions of the lines it is about; none: the whole order. */
  readonly reasons: readonly { readonly reason: UndecidedReason; readonly positions: readonly number[] }[];
}

/** `isPickUpSaid`: somebody said at validation what became of all of it. */
export function undecidedOf(
  { order, lines, conflict }: BoardOrder,
  { isPickUpSaid }: { isPickUpSaid: boolean },
): Undecided | null {
  const positionsOf = (isMeant: (one: BoardOrder["lines"][number]) => boolean) =>
    lines.filter((one) => one.line.pieces > 0 && isMeant(one)).map(({ line }) => line.position);
  const about = [
    { reason: "unweighed", positions: positionsOf(({ line, missingPieces }) => isToWeigh(line, missingPieces)) },
    ...(isPickUpSaid
      ? []
      : ([
          { reason: "pick-up-not-said", positions: positionsOf(({ mark }) => mark.state === "nothing") },
          {
            reason: "corrected-since",
            positions: positionsOf(({ correctedFromPieces }) => correctedFromPieces !== null),
          },
        ] as const)),
  ] as const;
  const reasons: Undecided["reasons"] = [
    ...about.filter(({ positions }) => positions.length > 0),
    ...(conflict === null ? [] : [{ reason: "payment-conflict" as const, positions: [] }]),
  ];
  return reasons.length === 0 ? null : { number: order.number, reasons };
}

/** What is missing altogether never comes onto a scale. */
const isToWeigh = (line: OrderLine, missingPieces: number): boolean =>
  isLineExpected(line) && missingPieces < line.pieces;
