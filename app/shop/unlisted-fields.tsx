import { For } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { piecesField } from "../../domain/order/basket-text.ts";
import { useShop } from "./use-shop.ts";

/**
 * What is ordered or wanted and has no field on a card: the card is not drawn, the producer's window has closed, or the
 * offer is gone. The form names it all the same.
 */
export function UnlistedFields() {
  const shop = useShop();
  const isOpen = (offerId: OfferId): boolean => {
    const offer = shop.stall.priceList().get(offerId);
    return offer !== undefined && shop.windowOf(offer.participationId) === "open";
  };
  const unlisted = () => shop.basket.named().filter((id) => !isOpen(id) || !shop.look.isInPage(id));
  const pieces = (id: OfferId) => (isOpen(id) ? shop.basket.wanted(id) : shop.basket.held(id));
  const field = (id: OfferId) => piecesField(id, shop.stall.priceList().get(id));
  return <For each={unlisted()}>{(id) => <input type="hidden" name={field(id)} value={pieces(id)} />}</For>;
}
