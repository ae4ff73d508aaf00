import { UNIT_RULES } from "../../domain/product/unit.ts";
import { readUnits as readIn, type StockMeasure } from "../../domain/stock/stock-measure.ts";
import { currentLanguage } from "../words/current-language.ts";
import { formatNumber } from "../words/format-number.ts";
import { formatInUnit } from "../words/format-quantity.ts";

const inUnit = (units: number, { unit, baseAmount }: StockMeasure): number =>
  unit === null ? units : (units * baseAmount) / UNIT_RULES[unit].inBase;

/** "12,5 kg", or "7". */
export const formatUnits = (units: number, measure: StockMeasure): string =>
  measure.unit === null ? formatNumber(units) : formatInUnit(inUnit(units, measure), measure.unit);

/** The same without its unit, as it stands in a field. */
export const writeUnits = (units: number, measure: StockMeasure): string => formatNumber(inUnit(units, measure));

/** Units of the stock in what the reader of this page typed. */
export const readUnits = (text: string, measure: StockMeasure) => readIn(text, measure, currentLanguage());
