import { For, Show } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { ordersWords } from "../words/orders.ts";
import { shopWords } from "../words/shop.ts";
import { BasketFoot } from "./basket-foot.tsx";
import { BasketLine } from "./basket-line.tsx";
import { BasketNotices } from "./basket-notices.tsx";
import { useShop } from "./use-shop.ts";
import "./basket.css";

interface BasketContentsProps {
  /** Absent where a dialog has the heading. */
  readonly headingId?: string;
}

export function BasketContents(props: BasketContentsProps) {
  const shop = useShop();
  const offerIds = () => offersOf(shop);
  return (
    <div class="basket">
      <Show when={props.headingId}>
        {(id) => (
          <div class="basket-head">
            <h2 class="basket-heading" id={id()}>
              {shopWords().basket}
            </h2>
            <Editing />
          </div>
        )}
      </Show>
      <div class="basket-scroll">
        <Show when={props.headingId === undefined}>
          <Editing />
        </Show>
        <BasketNotices />
        <Show when={offerIds().length > 0} fallback={<Empty />}>
          <ul class="basket-lines">
            <For each={offerIds()}>{(offerId) => <BasketLine offerId={offerId} />}</For>
          </ul>
        </Show>
      </div>
      <BasketFoot isEmpty={offerIds().length === 0} />
    </div>
  );
}

/** Ordered or wanted, in the order of choosing; what is no longer wanted stays until it is confirmed. */
function offersOf(shop: ReturnType<typeof useShop>): OfferId[] {
  const ids = new Set<OfferId>();
  for (const line of shop.basket.after()) {
    const { offerId } = line;
    if (shop.basket.held(offerId) > 0 || shop.basket.wanted(offerId) > 0) ids.add(offerId);
  }
  for (const offerId of Object.keys(shop.basket.draft) as OfferId[]) ids.add(offerId);
  return [...ids];
}

function Editing() {
  const shop = useShop();
  return (
    <Show when={shop.order()?.state === "confirmed" && shop.order()}>
      {(order) => <p class="basket-editing">{shopWords().editing({ number: order().number })}</p>}
    </Show>
  );
}

function Empty() {
  const shop = useShop();
  return (
    <div class="basket-empty">
      <Icon name="basket" />
      <p>
        <strong>{shopWords().emptyBasketTitle}</strong>
      </p>
      <p>{shop.order()?.state === "cancelled" ? ordersWords().cancelled : shopWords().emptyBasketText}</p>
    </div>
  );
}
