import { UNIT_RULES, type Unit } from "../product/unit.ts";
import { divideHalfUp, inTenths, type PriceTerms } from "./price.ts";

export interface UnitPrice {
  readonly cents: number;
  readonly per: "kg" | "L" | "piece";
}

const PER_OF_BASE = { g: "kg", ml: "L", piece: "piece" } as const;
const BASE_UNITS_PER = { g: 1000, ml: 1000, piece: 1 } as const;

/**
 * The price per kilogram, litre or piece that must stand wherever a price does (French order of 3 December 1987 on the
 * information of consumers about prices, and the Code de la consommation, art. L112-1).
 */
export function unitPrice(terms: PriceTerms, unit: Unit): UnitPrice {
  const { base } = UNIT_RULES[unit];
  return {
    cents: divideHalfUp(inTenths(BASE_UNITS_PER[base]) * terms.priceCents, inTenths(terms.nominalAmount)),
    per: PER_OF_BASE[base],
  };
}
