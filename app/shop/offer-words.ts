import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { shopWords } from "../words/shop.ts";

interface Named {
  readonly productName: string;
  readonly offerName: string;
}

type Packed = Pick<FrozenOffer, "offerName" | "unit" | "weightMode" | "stepAmount" | "nominalAmount">;

/** "Tomates cœur de bœuf, le kilo": one thing in a list of others. */
export const offerName = ({ productName, offerName: packaging }: Named): string =>
  packaging === "" ? productName : `${productName}, ${packaging}`;

/** How it is packed; for bulk also what one step is, where that is not what the price is for. */
export function offerPackaging(offer: Packed): string {
  if (offer.weightMode !== "bulk" || offer.stepAmount === offer.nominalAmount) return offer.offerName;
  const step = shopWords().bulkStep({ step: formatQuantity(offer.stepAmount, UNIT_RULES[offer.unit].base) });
  return offer.offerName === "" ? step : `${offer.offerName} · ${step}`;
}
