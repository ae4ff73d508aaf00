// Writing a new count: sent over HTTP, shown by the ledger's answer, taken back by counting as before.
import * as v from "valibot";
import { CommandId } from "../../domain/ids.ts";
import { StockViewShape } from "../../domain/protocol/server/stocks.ts";
import { api } from "../api.ts";
import { showToast } from "../ui/toast/toasts.ts";
import { commonWords } from "../words/common.ts";
import { stocksWords } from "../words/stocks.ts";
import type { StockDesk } from "./stock-desk.ts";
import { formatUnits } from "./stock-measure.ts";
import { rowName, type StockRow } from "./stock-row.ts";

export interface Count {
  /** The same for a second try at the same count, which then happens once. */
  readonly commandId: CommandId;
  /** null: sold without limit. */
  readonly real: number | null;
  /** What stood there when somebody began to write. */
  readonly expected: number | null;
  readonly reason: string;
}

/** Nothing was written. `counted-elsewhere`: somebody else counted, or a delivery was taken off, meanwhile. */
export type SaveRefusal =
  | { readonly fault: "try-again" | "offline" | "signed-out" | "other-person" | "failed" }
  | { readonly fault: "counted-elsewhere"; readonly byName: string | null };

export const newCommandId = (): CommandId => v.parse(CommandId, crypto.randomUUID());

/** One id for every try at the same count: it happens once, however often it is sent. */
export function createAttempts() {
  let latest = { commandId: newCommandId(), units: -1 };
  return {
    idFor: (units: number): CommandId => {
      if (latest.units !== units) latest = { commandId: newCommandId(), units };
      return latest.commandId;
    },
    done: () => {
      latest = { commandId: newCommandId(), units: -1 };
    },
  };
}

const Answer = v.variant("result", [
  v.object({ result: v.literal("accepted"), stock: StockViewShape }),
  v.object({ result: v.literal("try-again") }),
  v.object({ result: v.literal("counted-elsewhere"), stock: StockViewShape, byName: v.nullable(v.string()) }),
]);

const FAULT_OF_STATUS: Readonly<Record<number, "signed-out" | "other-person">> = {
  401: "signed-out",
  409: "other-person",
};

async function put(desk: StockDesk, row: StockRow, count: Count): Promise<SaveRefusal | null> {
  const path = { producerId: desk.producer.id, stockId: row.stockId };
  const response = await api()
    .producers[":producerId"].stocks[":stockId"].$put({ param: path, json: count })
    // fetch rejects only where no answer came.
    .catch(() => null);
  if (response === null) return { fault: "offline" };
  if (!response.ok) return { fault: FAULT_OF_STATUS[response.status] ?? "failed" };
  const answer = v.parse(Answer, await response.json());
  if (answer.result === "try-again") return { fault: "try-again" };
  desk.live.hear(answer.stock);
  return answer.result === "accepted" ? null : { fault: "counted-elsewhere", byName: answer.byName };
}

/** Saves and says so, with a way back. Answers what went wrong; nothing was changed then. */
export async function saveReal(desk: StockDesk, row: StockRow, count: Count): Promise<SaveRefusal | null> {
  const refusal = await put(desk, row, count);
  if (refusal !== null) return refusal;
  const words = stocksWords();
  const offer = rowName(row);
  showToast({
    text: count.real === null ? words.nowUnlimited({ offer }) : words.saved({ offer }),
    ...(isCount(count.expected)
      ? { action: { word: commonWords().undo, run: () => void undo(desk, row, count) } }
      : {}),
  });
  return null;
}

/** A count below zero was made by a delivery and by nobody: there is no going back to it. */
export const isCount = (real: number | null): boolean => real === null || real >= 0;

async function undo(desk: StockDesk, row: StockRow, { expected, real }: Count): Promise<void> {
  const back = { commandId: newCommandId(), real: expected, expected: real, reason: stocksWords().undoReason };
  const refusal = await saveReal(desk, row, back);
  if (refusal !== null) showToast({ kind: "error", text: refusalText(desk, row, refusal) });
}

/** What went wrong, in words. */
export function refusalText(desk: StockDesk, row: StockRow, refusal: SaveRefusal): string {
  const words = stocksWords();
  if (refusal.fault !== "counted-elsewhere") return words.fault[refusal.fault];
  const { real } = desk.viewOf(row);
  const figure = real === null ? words.unlimited : formatUnits(real, row.measure);
  return refusal.byName === null
    ? words.changedMeanwhile({ real: figure })
    : words.countedMeanwhile({ name: refusal.byName, real: figure });
}
