import type { Offer, Product } from "../product/product.ts";
import { UNIT_RULES } from "../product/unit.ts";
import { newStockUnit, ownStockUnit, unitsPerPieceIn } from "./stock-unit.ts";

/** An offer as it is to be written: with the stock it draws on, and how much of it a piece takes. */
export interface StockedOffer extends Offer {
  readonly id: string;
  readonly stockId: string;
  readonly unitsPerPiece: number;
}

export type StockedProduct = Omit<Product, "offers"> & { readonly offers: readonly StockedOffer[] };

export interface CarriedStock {
  readonly stockId: string;
  /** Units of the new stock in one of this. */
  readonly times: number;
}

/** Goods that are to be counted in a stock of another unit. */
export interface StockMove {
  /** The field of the form that asks for it. */
  readonly path: string;
  readonly to: string;
  /** The stocks it was counted in so far, each once. */
  readonly from: readonly CarriedStock[];
  /** False: the figures of the old stocks say nothing in the new unit, so that nothing may have been counted. */
  readonly isCarried: boolean;
}

export interface StockPlan {
  readonly offers: readonly StockedOffer[];
  readonly moves: readonly StockMove[];
}

interface Wanted {
  /** As it stands; null for a new product. */
  readonly before: StockedProduct | null;
  readonly after: Product;
  readonly productId: string;
  readonly newId: () => string;
}

/**
 * Which stock each offer of a product draws on once it is saved. Stocks stay as long as their unit can say what a piece takes;
 * otherwise the goods move to a new one, with their count.
 */
export function planStocks({ before, after, productId, newId }: Wanted): StockPlan {
  const kept = new Map(before?.offers.map((offer) => [offer.id, offer]));
  const wanted = after.offers.map((offer) => {
    const earlier = offer.id === null ? undefined : kept.get(offer.id);
    return { offer: { ...offer, id: earlier?.id ?? newId() }, earlier };
  });
  if (after.stock === "pool") {
    const offers = wanted.map(({ offer }) => ({ ...offer, stockId: productId, unitsPerPiece: offer.stepAmount }));
    return { offers, moves: before === null ? [] : movesToPool(before, after, productId) };
  }
  const moves: StockMove[] = [];
  const offers = wanted.map(({ offer, earlier }, index): StockedOffer => {
    if (before === null || earlier === undefined) return withNewStock(offer, after);
    const drawn = drawOn(before, after, { offer, earlier });
    if (drawn !== null) return { ...offer, ...drawn };
    const to = newId();
    const move = moveOf(before, after, earlier);
    const field = after.weightMode === "bulk" ? "step" : "amount";
    moves.push({ path: move.path ?? `offers.${index}.${field}`, to, from: move.from, isCarried: move.isCarried });
    return { ...offer, stockId: to, unitsPerPiece: move.isInBaseUnits ? offer.stepAmount : 1 };
  });
  return { offers, moves };
}

const withNewStock = (offer: Offer & { readonly id: string }, { weightMode }: Product): StockedOffer => ({
  ...offer,
  stockId: offer.id,
  unitsPerPiece: unitsPerPieceIn(newStockUnit(weightMode), offer.stepAmount) ?? 1,
});

const isSameBase = (one: Pick<Product, "unit">, other: Pick<Product, "unit">): boolean =>
  UNIT_RULES[one.unit].base === UNIT_RULES[other.unit].base;

/** The same stock as before; null: it cannot be. */
function drawOn(
  before: StockedProduct,
  after: Product,
  { offer, earlier }: { offer: Offer; earlier: StockedOffer },
): Pick<StockedOffer, "stockId" | "unitsPerPiece"> | null {
  if (before.stock === "pool") return null;
  const { stockId } = earlier;
  const unit = ownStockUnit(earlier, before.weightMode);
  if (unit === null) return after.weightMode === "bulk" ? null : { stockId, unitsPerPiece: 1 };
  const unitsPerPiece = isSameBase(before, after) ? unitsPerPieceIn(unit, offer.stepAmount) : null;
  return unitsPerPiece === null ? null : { stockId, unitsPerPiece };
}

function moveOf(before: StockedProduct, after: Product, { stockId, stepAmount, unitsPerPiece }: StockedOffer) {
  const from = [{ stockId, times: stepAmount / unitsPerPiece }];
  if (!isSameBase(before, after))
    return { path: "unit", from, isCarried: false, isInBaseUnits: after.weightMode === "bulk" };
  // One harvest is not divided among several offers by anybody but its producer.
  if (before.stock === "pool")
    return { path: "stock", from, isCarried: before.offers.length === 1, isInBaseUnits: true };
  const path = before.weightMode === after.weightMode ? null : "weightMode";
  return { path, from, isCarried: true, isInBaseUnits: true };
}

function movesToPool(before: StockedProduct, after: Product, productId: string): StockMove[] {
  const isRemeasured = !isSameBase(before, after);
  if (before.offers.length === 0 || (before.stock === "pool" && !isRemeasured)) return [];
  const from = new Map(
    before.offers.map((offer) => [offer.stockId, { ...offer, times: offer.stepAmount / offer.unitsPerPiece }]),
  );
  const path = before.stock === "pool" || isRemeasured ? "unit" : "stock";
  const carried = [...from.values()].map(({ stockId, times }) => ({ stockId, times }));
  return [{ path, to: productId, from: carried, isCarried: !isRemeasured }];
}
