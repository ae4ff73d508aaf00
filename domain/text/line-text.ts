import type { Language } from "../language.ts";
import type { OrderLine } from "../order/order.ts";
import { UNIT_RULES } from "../product/unit.ts";
import { isPriceExpected } from "../product/weight-mode.ts";
import { formatNumber } from "./format-number.ts";
import { formatQuantity } from "./format-quantity.ts";

/** Whether its "pieces" are only steps of a weight, which nobody counts: three half kilos are 1,5 kg. */
export const isByStep = (line: Pick<OrderLine, "weightMode" | "stepAmount" | "nominalAmount">): boolean =>
  line.weightMode === "bulk" && line.stepAmount !== line.nominalAmount;

export type Measured = Pick<OrderLine, "unit" | "weightMode" | "stepAmount" | "nominalAmount">;

/** Pieces of a line as one says them: "3", or "1,5 kg". */
export const formatPieces = (line: Measured, pieces: number, language: Language): string =>
  isByStep(line)
    ? formatQuantity(pieces * line.stepAmount, UNIT_RULES[line.unit].base, language)
    : formatNumber(pieces, 0, language);

/** "Carottes, Botte". */
export const lineName = (line: Pick<OrderLine, "productName" | "offerName">): string =>
  [line.productName, line.offerName].filter((name) => name !== "").join(", ");

const ABOUT: Readonly<Record<Language, string>> = { fr: "environ", en: "about" };

/** How much one piece is: "10 kg", "environ 1,5 kg", "6 pièces"; "" for a single thing, and for what is sold by the step. */
export function pieceAmount(line: Measured, language: Language): string {
  const { base } = UNIT_RULES[line.unit];
  if (isByStep(line) || (base === "piece" && line.nominalAmount === 1)) return "";
  const amount = formatQuantity(line.nominalAmount, base, language);
  return isPriceExpected(line.weightMode) ? `${ABOUT[language]} ${amount}` : amount;
}
