// A price that is not the one somebody chose at, in words. Where the price is for something else than one piece, or the
// piece itself is another one, the quantity is named beside it.
import { expectedCents } from "../../domain/money/price.ts";
import { isNoDearer, isSamePiece, type SeenPrice } from "../../domain/order/seen-price.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { commonWords } from "../words/common.ts";
import { formatMoney } from "../words/format-money.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { shopWords } from "../words/shop.ts";
import type { Repricing } from "./obstacles.ts";

export function repricingText({ seen, now }: Repricing): string {
  if (!isSamePiece(seen, now)) return shopWords().offerChanged({ from: pieceText(seen), to: pieceText(now) });
  const from = seen.nominalAmount === now.nominalAmount ? formatMoney(seen.priceCents) : nominalText(seen);
  const prices = { from, to: newPriceText({ seen, now }) };
  return isNoDearer(seen, now) ? shopWords().priceFell(prices) : shopWords().priceRose(prices);
}

/** The price to say yes to. */
export function newPriceText({ seen, now }: Repricing): string {
  if (!isSamePiece(seen, now)) return pieceText(now);
  const isPerPiece = now.stepAmount === now.nominalAmount && seen.nominalAmount === now.nominalAmount;
  return isPerPiece ? formatMoney(now.priceCents) : nominalText(now);
}

const quantityText = (amount: number, { unit }: SeenPrice): string => formatQuantity(amount, UNIT_RULES[unit].base);

const nominalText = (price: SeenPrice): string =>
  shopWords().priceFor({
    price: formatMoney(price.priceCents),
    quantity: quantityText(price.nominalAmount, price),
  });

function pieceText(price: SeenPrice): string {
  const amount = formatMoney(expectedCents(price, 1));
  return shopWords().priceFor({
    price: isPriceExpected(price.weightMode) ? `${commonWords().about} ${amount}` : amount,
    quantity: quantityText(price.stepAmount, price),
  });
}
