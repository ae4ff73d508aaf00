import { fold } from "../../domain/search/fold.ts";
import type { StockView } from "../../domain/stock/stock-view.ts";
import { rowName, type StockRow, stockLevel } from "./stock-row.ts";

export const LEVEL_CHOICES = ["all", "low", "out", "short"] as const;
export type LevelChoice = (typeof LEVEL_CHOICES)[number];

export interface Choice {
  /** Offers of no catalog too. */
  readonly isComplete: boolean;
  readonly level: LevelChoice;
  readonly text: string;
}

type ViewOf = (row: StockRow) => StockView;

const hasLevel = (row: StockRow, view: StockView, level: LevelChoice): boolean => {
  if (level === "all") return true;
  return level === "short" ? view.shortage > 0 : stockLevel(row, view) === level;
};

/** Offers in a catalog by default; what is still ordered stays in sight even after it left every catalog. */
const isListed = (row: StockRow, view: StockView, isComplete: boolean): boolean =>
  isComplete || row.isInCatalog || view.shortage > 0;

export function chooseRows(rows: readonly StockRow[], viewOf: ViewOf, choice: Choice): StockRow[] {
  const wanted = fold(choice.text);
  return rows.filter((row) => {
    const view = viewOf(row);
    return (
      isListed(row, view, choice.isComplete) && hasLevel(row, view, choice.level) && fold(rowName(row)).includes(wanted)
    );
  });
}

/** As many as scroll smoothly on a phone: each has its fields, and changes while it is looked at. */
const PAGE_ROWS = 100;

export interface RowPage {
  readonly rows: readonly StockRow[];
  /** Counted from 1; the last one where one beyond it was asked for. */
  readonly page: number;
  readonly pageCount: number;
}

export function pageOf(rows: readonly StockRow[], asked: string | undefined): RowPage {
  const pageCount = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const page = Math.min(pageCount, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { rows: rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS), page, pageCount };
}

/** How many rows each choice would show. */
export function countLevels(
  rows: readonly StockRow[],
  viewOf: ViewOf,
  { isComplete }: Pick<Choice, "isComplete">,
): Readonly<Record<LevelChoice, number>> {
  const count = (level: LevelChoice) => chooseRows(rows, viewOf, { isComplete, level, text: "" }).length;
  return { all: count("all"), low: count("low"), out: count("out"), short: count("short") };
}
