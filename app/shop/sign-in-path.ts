import { shopPath } from "../orders/order-paths.ts";
import { signInAndReturn } from "../ui/site/paths.ts";
import { ON_TOP_FIELD, searchOf } from "./basket-search.ts";
import { basketLines } from "./draft.ts";
import type { Shop } from "./use-shop.ts";

/**
 * To the sign-in page and back, with the basket: the address carries it even where nothing is kept. Not where somebody's session
 * has ended: whoever signs in next may be another.
 */
export function signInPath({ basket, order, distributionId, isSessionLost }: Shop): string {
  if (isSessionLost()) return signInAndReturn(shopPath(distributionId));
  const lines = basketLines(basket.draft, order());
  return signInAndReturn(shopPath(distributionId) + (lines.length === 0 ? "" : searchOf(ON_TOP_FIELD, lines)));
}
