import type { BoardOrder } from "../../domain/board/board-order.ts";
import { boardWords } from "../words/board.ts";
import { formatMoney } from "../words/format-money.ts";

export interface Fact {
  /** `text` stands without a badge around it. */
  readonly kind: "text" | "leaf" | "honey" | "tomato";
  readonly text: string;
}

/** What one has to know of an order before opening it: what needs somebody first, then how far it is. */
export function summaryOf(board: BoardOrder, hasMoney: boolean): Fact[] {
  if (board.state === "cancelled") return [{ kind: "text", text: boardWords().cancelledOrder }];
  return [...troublesOf(board), ...linesOf(board), ...(hasMoney ? moneyFacts(board) : []), ...noteOf(board)];
}

function troublesOf({ conflict, lines }: BoardOrder): Fact[] {
  const facts: Fact[] = [];
  if (conflict !== null)
    facts.push({ kind: "tomato", text: boardWords().severalPayments({ count: conflict.payments.length }) });
  if (lines.some((line) => line.correctedFromPieces !== null))
    facts.push({ kind: "honey", text: boardWords().someCorrected });
  const missing = lines.filter((line) => line.isDone && line.mark.state === "missing").length;
  if (missing > 0) facts.push({ kind: "honey", text: boardWords().someMissing({ count: missing }) });
  return facts;
}

function linesOf({ lines, state }: BoardOrder): Fact[] {
  const count = lines.filter((line) => line.line.pieces > 0).length;
  const done = lines.filter((line) => line.line.pieces > 0 && line.isDone).length;
  const text = state === "begun" ? boardWords().linesDone({ done, count }) : boardWords().lines({ count });
  return [{ kind: "text", text }];
}

function moneyFacts({ dueCents, toPayCents, toGiveBackCents, creditCents, isPromised }: BoardOrder): Fact[] {
  if (toGiveBackCents > 0)
    return [{ kind: "honey", text: boardWords().giveBack({ amount: formatMoney(toGiveBackCents) }) }];
  if (creditCents > 0) return [{ kind: "leaf", text: boardWords().credit({ amount: formatMoney(creditCents) }) }];
  if (isPromised) return [{ kind: "honey", text: boardWords().promised }];
  if (toPayCents > 0) return [{ kind: "text", text: boardWords().toPay({ amount: formatMoney(toPayCents) }) }];
  return dueCents > 0 ? [{ kind: "leaf", text: boardWords().paid }] : [];
}

const noteOf = ({ note }: BoardOrder): Fact[] => (note === null ? [] : [{ kind: "text", text: `« ${note.text} »` }]);
