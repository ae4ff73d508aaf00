import type { OrderLine } from "../../domain/order/order.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { formatNumber } from "../words/format-number.ts";
import { formatQuantity } from "../words/format-quantity.ts";

type Measured = Pick<OrderLine, "unit" | "weightMode" | "stepAmount" | "nominalAmount">;

/** Whether its "pieces" are only steps of a weight, which nobody counts: three half kilos are 1,5 kg. */
export const isByStep = (line: Pick<OrderLine, "weightMode" | "stepAmount" | "nominalAmount">): boolean =>
  line.weightMode === "bulk" && line.stepAmount !== line.nominalAmount;

/** Pieces of a line as one says them: "3", or "1,5 kg". */
export const formatPieces = (line: Measured, pieces: number): string =>
  isByStep(line) ? formatQuantity(pieces * line.stepAmount, UNIT_RULES[line.unit].base) : formatNumber(pieces);

/** "Carottes, Botte". */
export const lineName = (line: Pick<OrderLine, "productName" | "offerName">): string =>
  [line.productName, line.offerName].filter((name) => name !== "").join(", ");
