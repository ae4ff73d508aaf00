import type { OfferId, ParticipationId, ProducerId, ProductId, StockId } from "../ids.ts";
import type { PriceTerms } from "../money/price.ts";
import type { CategoryPath } from "../product/category.ts";
import type { Unit } from "../product/unit.ts";
import type { WeightMode } from "../product/weight-mode.ts";

/** An offer as it stood when its sale opened: what a customer orders at, whatever the producer changes afterwards. */
export interface FrozenOffer extends PriceTerms {
  readonly offerId: OfferId;
  readonly participationId: ParticipationId;
  readonly producerId: ProducerId;
  readonly productId: ProductId;
  readonly productName: string;
  readonly offerName: string;
  readonly category: CategoryPath;
  readonly picture: string;
  readonly unit: Unit;
  readonly weightMode: WeightMode;
  readonly isOrganic: boolean;
  readonly vatBasisPoints: number;
  readonly stockId: StockId;
  /** Units of its stock in one ordered piece. */
  readonly unitsPerPiece: number;
}
