// Récap. par produits (guide, chapter 7): what is needed for the sale, product by product.
import type { OfferId, ProducerId } from "../../domain/ids.ts";
import { isLineExpected, lineCents, type Order, type OrderLine } from "../../domain/order/order.ts";
import { type BaseUnit, UNIT_RULES } from "../../domain/product/unit.ts";
import { isByStep } from "./line-text.ts";
import { isHeld } from "./totals.ts";

interface Sum {
  /** null where some of it is bulk, whose "pieces" are only steps of a weight. */
  readonly pieces: number | null;
  /** What to bring, in base units: measured where it was weighed, expected elsewhere. */
  readonly amount: number;
  readonly base: BaseUnit;
  readonly cents: number;
  readonly toWeigh: number;
}

export interface OfferTotal extends Sum {
  readonly key: string;
  readonly offerId: OfferId;
  readonly offerName: string;
  /** Base units in one ordered piece. */
  readonly pieceAmount: number;
}

export interface ProductTotal extends Sum {
  readonly key: string;
  readonly producerId: ProducerId;
  readonly productName: string;
  readonly offers: readonly OfferTotal[];
}

/** By name. An offer that nobody holds any more is left out: there is nothing to bring. */
export function sumProducts(orders: readonly Order[]): ProductTotal[] {
  const lines = orders.flatMap((order) => order.lines).filter(isHeld);
  const products = Map.groupBy(lines, (line) => `${line.producerId} ${line.productName}`);
  return [...products].flatMap(([key, together]) => productTotal(key, together)).toSorted(byName);
}

function productTotal(key: string, lines: readonly OrderLine[]): ProductTotal[] {
  const [first] = lines;
  if (first === undefined) return [];
  const offers = Map.groupBy(lines, (line) => line.offerId);
  return [
    {
      key,
      producerId: first.producerId,
      productName: first.productName,
      offers: [...offers.values()].flatMap(offerTotal).toSorted(bySize),
      ...sumOf(lines, UNIT_RULES[first.unit].base),
    },
  ];
}

function offerTotal(lines: readonly OrderLine[]): OfferTotal[] {
  const [first] = lines;
  if (first === undefined) return [];
  return [
    {
      key: first.offerId,
      offerId: first.offerId,
      offerName: first.offerName,
      pieceAmount: first.stepAmount,
      ...sumOf(lines, UNIT_RULES[first.unit].base),
    },
  ];
}

const sumOf = (lines: readonly OrderLine[], base: BaseUnit): Sum => ({
  pieces: lines.some((line) => isByStep(line)) ? null : lines.reduce((sum, line) => sum + line.pieces, 0),
  amount: lines.reduce((sum, line) => sum + lineAmount(line), 0),
  base,
  cents: lines.reduce((sum, line) => sum + lineCents(line), 0),
  toWeigh: lines.filter(isLineExpected).length,
});

/** Grams, millilitres or pieces to hand out for a line. */
export const lineAmount = (line: OrderLine): number => line.measuredAmount ?? line.pieces * line.stepAmount;

const byName = (one: ProductTotal, other: ProductTotal): number =>
  one.productName.localeCompare(other.productName, "fr");

const bySize = (one: OfferTotal, other: OfferTotal): number =>
  one.pieceAmount - other.pieceAmount || one.offerName.localeCompare(other.offerName, "fr");
