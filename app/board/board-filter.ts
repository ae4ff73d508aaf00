import type { BoardOrder } from "../../domain/board/board-order.ts";

/** `attention`: somebody has to look: two payments, or a line corrected since it was marked. */
export const BOARD_FILTERS = ["all", "not-come", "begun", "to-pay", "attention"] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

export const needsAttention = (board: BoardOrder): boolean =>
  board.conflict !== null || board.lines.some((line) => line.correctedFromPieces !== null);

export function isShown(board: BoardOrder, filter: BoardFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "not-come":
    case "begun":
      return board.state === filter;
    case "to-pay":
      return board.state !== "not-come" && board.toPayCents > 0 && !board.isPromised;
    case "attention":
      return needsAttention(board);
  }
}
