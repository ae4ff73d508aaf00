import { Show } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { isLineExpected, lineCents } from "../../domain/order/order.ts";
import { linesOf } from "../../domain/order/revise-lines.ts";
import { sheetPath } from "../orders/order-paths.ts";
import { IconButton } from "../ui/button/button.tsx";
import { QuantityStepper } from "../ui/quantity/quantity-stepper.tsx";
import { showToast } from "../ui/toast/toasts.ts";
import { commonWords } from "../words/common.ts";
import { formatMoney } from "../words/format-money.ts";
import { shopWords } from "../words/shop.ts";
import { LineObstacle } from "./line-obstacle.tsx";
import { offerName, offerPackaging } from "./offer-words.ts";
import { repricingText } from "./repricing-text.ts";
import { useShop } from "./use-shop.ts";

export function BasketLine(props: { readonly offerId: OfferId }) {
  const shop = useShop();
  const { basket } = shop;
  const id = props.offerId;
  const offer = () => shop.stall.priceList().get(id);
  const lines = () => linesOf(basket.after(), id);
  const named = () => offer() ?? lines()[0] ?? { productName: "", offerName: "" };
  const cents = () => lines().reduce((sum, line) => sum + lineCents(line), 0);
  return (
    <li class="basket-line" classList={{ "basket-line-out": basket.wanted(id) === 0 }}>
      <p class="basket-name">
        <Show when={offer()} fallback={named().productName}>
          {(known) => <a href={sheetPath(shop.distributionId, known().productId)}>{known().productName}</a>}
        </Show>
        <small class="basket-packaging">{packagingOf(shop, id, named().offerName)}</small>
      </p>
      <p class="basket-cents">
        <Show when={lines().some(isLineExpected)}>
          <small>{commonWords().about} </small>
        </Show>
        {formatMoney(cents())}
      </p>
      <LineQuantity offerId={id} label={offerName(named())} />
      <LineObstacle offerId={id} name={offerName(named())} />
      <Show when={basket.lowered().get(id)}>
        {(repricing) => <p class="basket-lowered">{repricingText(repricing())}</p>}
      </Show>
    </li>
  );
}

const packagingOf = (shop: ReturnType<typeof useShop>, offerId: OfferId, otherwise: string): string => {
  const offer = shop.stall.priceList().get(offerId);
  return offer === undefined ? otherwise : offerPackaging(offer);
};

function LineQuantity(props: { readonly offerId: OfferId; readonly label: string }) {
  const shop = useShop();
  const wanted = () => shop.basket.wanted(props.offerId);
  const offer = () => {
    const known = shop.stall.priceList().get(props.offerId);
    return known !== undefined && shop.windowOf(known.participationId) === "open" ? known : undefined;
  };
  const remove = () => {
    const before = wanted();
    shop.basket.set(props.offerId, 0);
    showToast({
      text: shopWords().removed({ name: props.label }),
      action: { word: commonWords().undo, run: () => shop.basket.set(props.offerId, before) },
    });
  };
  return (
    <Show when={offer()} fallback={<p class="basket-pieces">{`× ${wanted()}`}</p>}>
      {(known) => (
        <div class="basket-controls">
          <QuantityStepper
            label={props.label}
            value={wanted()}
            max={shop.most(known())}
            isPending={shop.sender.pending() !== null}
            onChange={(pieces) => shop.basket.set(props.offerId, pieces)}
          />
          <Show when={wanted() > 0}>
            <IconButton
              class="basket-remove"
              icon="delete"
              label={shopWords().removeLine({ name: props.label })}
              disabled={shop.sender.pending() !== null}
              onClick={remove}
            />
          </Show>
        </div>
      )}
    </Show>
  );
}
