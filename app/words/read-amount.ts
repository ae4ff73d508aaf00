import {
  type AmountReading,
  readMeasure as measureIn,
  readMoney as moneyIn,
} from "../../domain/product/amount-text.ts";
import type { Unit } from "../../domain/product/unit.ts";
import { currentLanguage } from "./current-language.ts";

/** Cents in what the reader of this page typed. */
export const readMoney = (text: string): AmountReading => moneyIn(text, currentLanguage());

/** Whole base units in what they typed for an amount of this unit. */
export const readMeasure = (text: string, unit: Unit): AmountReading =>
  measureIn(text, { unit, language: currentLanguage() });
