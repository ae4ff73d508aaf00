import { For } from "solid-js";
import { piecesField } from "./basket-search.ts";
import { useShop } from "./use-shop.ts";

/** Ordered lines whose card has no field, such as of a producer whose window has closed: the form names them all. */
export function UnlistedFields() {
  const shop = useShop();
  const unlisted = () =>
    (shop.order()?.lines ?? [])
      .filter((line, index, lines) => lines.findIndex((other) => other.offerId === line.offerId) === index)
      .filter((line) => {
        const offer = shop.stall.priceList().get(line.offerId);
        return offer === undefined || shop.windowOf(offer.participationId) !== "open";
      })
      .map((line) => line.offerId);
  return (
    <For each={unlisted()}>
      {(offerId) => <input type="hidden" name={piecesField(offerId)} value={shop.basket.held(offerId)} />}
    </For>
  );
}
