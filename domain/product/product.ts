import type { PriceTerms } from "../money/price.ts";
import type { CategoryPath } from "./category.ts";
import type { StockKind } from "./product-form.ts";
import type { Unit } from "./unit.ts";
import type { WeightMode } from "./weight-mode.ts";

/** A saleable packaging of a product, as its producer described it. */
export interface Offer extends PriceTerms {
  /** null: not saved yet. */
  readonly id: string | null;
  readonly name: string;
  readonly vatRateId: string;
  readonly reference: string | null;
}

export interface Product {
  readonly name: string;
  readonly description: string;
  readonly picture: string | null;
  readonly unit: Unit;
  readonly category: CategoryPath | null;
  readonly isOrganic: boolean;
  readonly isActive: boolean;
  readonly weightMode: WeightMode;
  readonly stock: StockKind;
  readonly offers: readonly Offer[];
}
