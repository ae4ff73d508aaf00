import { Match, Show, Switch } from "solid-js";
import { piecesField } from "../../domain/order/basket-text.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { QuantityStepper } from "../ui/quantity/quantity-stepper.tsx";
import { formatShortMoment } from "../words/format-date.ts";
import { shopWords } from "../words/shop.ts";
import { useShop } from "./use-shop.ts";
import "./offer-quantity.css";

interface OfferQuantityProps {
  readonly offer: FrozenOffer;
  readonly label: string;
  /** A field of the page's form: each offer has exactly one. */
  readonly name?: boolean;
}

/** − n +, or why there is none. */
export function OfferQuantity(props: OfferQuantityProps) {
  const shop = useShop();
  const id = props.offer.offerId;
  const wanted = () => shop.basket.wanted(id);
  const window = () => shop.windowOf(props.offer.participationId);
  const most = () => shop.most(props.offer);
  return (
    <div class="offer-quantity">
      <Switch fallback={<QuietQuantity wanted={wanted()} word={shopWords().closedForOffer} />}>
        <Match when={window() === "open" && (most() > 0 || wanted() > 0)}>
          <QuantityStepper
            label={props.label}
            value={wanted()}
            max={most()}
            name={props.name ? piecesField(id, props.offer) : undefined}
            addWord={shopWords().addToBasket}
            isPending={shop.sender.pending() !== null}
            onChange={(pieces) => shop.basket.set(id, pieces)}
          />
        </Match>
        {/* Sold out: the figure beside it says so. */}
        <Match when={window() === "open"}>{null}</Match>
        <Match when={window() === "not-open-yet"}>
          <QuietQuantity
            wanted={wanted()}
            word={shopWords().opens({
              when: formatShortMoment(shop.opensAtMs(props.offer.participationId), shop.view.plan.market),
            })}
          />
        </Match>
      </Switch>
    </div>
  );
}

function QuietQuantity(props: { readonly wanted: number; readonly word: string }) {
  return (
    <span class="offer-none">
      <Show when={props.wanted > 0}>
        <strong>{shopWords().inBasket({ count: props.wanted })} · </strong>
      </Show>
      {props.word}
    </span>
  );
}
