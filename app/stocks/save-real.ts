// Writing a new count: sent over HTTP, shown by the ledger's answer, taken back by counting as before.
import * as v from "valibot";
import { CommandId } from "../../domain/ids.ts";
import { StockViewShape } from "../../domain/protocol/server/stocks.ts";
import { api } from "../api.ts";
import { showToast } from "../ui/toast/toasts.ts";
import { commonWords } from "../words/common.ts";
import { stocksWords } from "../words/stocks.ts";
import type { StockDesk } from "./stock-desk.ts";
import { rowName, type StockRow } from "./stock-row.ts";

export interface Count {
  /** The same for a second try at the same count, which then happens once. */
  readonly commandId: CommandId;
  /** null: sold without limit. */
  readonly real: number | null;
  readonly reason: string;
}

export type SaveFault = "try-again" | "offline" | "failed";

export const newCommandId = (): CommandId => v.parse(CommandId, crypto.randomUUID());

const Answer = v.variant("result", [
  v.object({ result: v.literal("accepted"), stock: StockViewShape }),
  v.object({ result: v.literal("try-again") }),
]);

async function put(desk: StockDesk, row: StockRow, count: Count): Promise<SaveFault | null> {
  const path = { producerId: desk.producer.id, stockId: row.stockId };
  const response = await api()
    .producers[":producerId"].stocks[":stockId"].$put({ param: path, json: count })
    // fetch rejects only where no answer came.
    .catch(() => null);
  if (response === null) return "offline";
  if (!response.ok) return "failed";
  const answer = v.parse(Answer, await response.json());
  if (answer.result === "try-again") return "try-again";
  desk.live.hear(answer.stock);
  return null;
}

/** Saves and says so, with a way back. Answers what went wrong; nothing was changed then. */
export async function saveReal(desk: StockDesk, row: StockRow, count: Count): Promise<SaveFault | null> {
  const before = desk.viewOf(row).real;
  const fault = await put(desk, row, count);
  if (fault !== null) return fault;
  const words = stocksWords();
  const offer = rowName(row);
  showToast({
    text: count.real === null ? words.nowUnlimited({ offer }) : words.saved({ offer }),
    ...(isCount(before) ? { action: { word: commonWords().undo, run: () => void undo(desk, row, before) } } : {}),
  });
  return null;
}

/** A count below zero was made by a delivery and by nobody: there is no going back to it. */
const isCount = (real: number | null): boolean => real === null || real >= 0;

async function undo(desk: StockDesk, row: StockRow, real: number | null): Promise<void> {
  const fault = await saveReal(desk, row, { commandId: newCommandId(), real, reason: stocksWords().undoReason });
  if (fault !== null) showToast({ kind: "error", text: stocksWords().fault[fault] });
}
