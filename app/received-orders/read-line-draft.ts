// What somebody has written about one line, read as a change, or as what is in its way.
import { cleanLine } from "../../domain/form/text.ts";
import type { OrderLine } from "../../domain/order/order.ts";
import { doubtOfWeighing, likelyMeant } from "../../domain/order/weighing.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { readWeighings } from "./read-weighings.ts";

export interface LineDraft {
  readonly pieces: number;
  readonly weight: string;
  /** The weight as it stood in the field when it was opened. */
  readonly weightBefore: string;
  /** The weighing is taken back on purpose. */
  readonly isTakenBack: boolean;
  readonly reason: string;
  readonly isReasonNeeded: boolean;
}

export type WeightFault =
  | { readonly kind: "zero" | "missing" | "not-a-number" | "too-fine" | "too-large" }
  /** Pieces that are weighed one by one have as many weighings. */
  | { readonly kind: "count"; readonly count: number };

type Weight =
  | { readonly measuredAmount: number | null }
  | { readonly fault: WeightFault }
  /** To be asked about. */
  | { readonly unlikely: number; readonly meant: number | null };

export interface LineReading {
  readonly weight: Weight;
  readonly isReasonMissing: boolean;
  /** What the line would be: as it is where its weight cannot be read. */
  readonly next: OrderLine;
}

export const isWeighed = ({ weightMode, unit }: OrderLine): boolean =>
  weightMode !== "fixed" && UNIT_RULES[unit].base !== "piece";

export function readLineDraft(line: OrderLine, draft: LineDraft): LineReading {
  const weight = readWeight(line, draft);
  const kept = draft.pieces === line.pieces ? line.measuredAmount : null;
  const measuredAmount =
    "measuredAmount" in weight ? weight.measuredAmount : "unlikely" in weight ? weight.unlikely : kept;
  return {
    weight,
    isReasonMissing: draft.isReasonNeeded && cleanLine(draft.reason) === "",
    next: { ...line, pieces: draft.pieces, measuredAmount },
  };
}

function readWeight(line: OrderLine, { pieces, weight, weightBefore, isTakenBack }: LineDraft): Weight {
  if (!isWeighed(line) || pieces === 0) return { measuredAmount: null };
  const isSamePieces = pieces === line.pieces;
  // Weighed before for another number of pieces: it must be weighed again, unless somebody just did.
  if (weight === weightBefore && !isTakenBack) return { measuredAmount: isSamePieces ? line.measuredAmount : null };
  if (weight.trim() === "") {
    const isLost = line.measuredAmount !== null && isSamePieces && !isTakenBack;
    return isLost ? { fault: { kind: "missing" } } : { measuredAmount: null };
  }
  const reading = readWeighings(weight, line.unit);
  if ("fault" in reading) return { fault: { kind: reading.fault } };
  const { measuredAmount, count } = reading;
  if (measuredAmount === null) return { measuredAmount };
  const doubt = doubtOfWeighing(line, pieces, measuredAmount);
  if (doubt === "zero") return { fault: { kind: "zero" } };
  if (line.weightMode === "per-piece" && count !== pieces) return { fault: { kind: "count", count } };
  return doubt === null
    ? { measuredAmount }
    : { unlikely: measuredAmount, meant: likelyMeant(line, pieces, measuredAmount) };
}
