import { formatNumber } from "../words/format-number.ts";

const EXACT_BELOW_KM = 10;

/** "3,4", "15": nobody drives to a tenth of a kilometre. */
export const kilometres = (km: number): string => formatNumber(km, km < EXACT_BELOW_KM ? 1 : 0);
