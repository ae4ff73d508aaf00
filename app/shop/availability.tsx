import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { liveWords } from "../words/live.ts";
import { shopWords } from "../words/shop.ts";
import { offerName } from "./offer-words.ts";
import { useShop } from "./use-shop.ts";
import "./availability.css";

/** Under this many, an offer is marked low (domain-rules, "Stock"). */
const LOW_UNDER = 10;

const kindOf = (left: number | null): string => {
  if (left === null || left >= LOW_UNDER) return "plenty";
  return left === 0 ? "out" : "low";
};

const wordsFor = (left: number | null): string => {
  const words = shopWords();
  if (left === null) return words.unlimited;
  if (left === 0) return words.soldOut;
  if (left === 1) return words.lastOne;
  return left < LOW_UNDER ? words.lowStock({ left }) : words.left({ left });
};

/** The same where the name stands elsewhere. */
export function AvailabilityText(props: { readonly left: number | null }) {
  return (
    <p class={`availability availability-${kindOf(props.left)}`}>
      <LiveFigure value={props.left ?? ""}>{wordsFor(props.left)}</LiveFigure>
    </p>
  );
}

/** What is left to everybody, as the distribution last told. Said aloud only for what is in one's basket. */
export function Availability(props: { readonly offer: FrozenOffer }) {
  const shop = useShop();
  const left = () => shop.available(props.offer);
  const sentence = () => liveWords().changed({ name: offerName(props.offer), value: wordsFor(left()) });
  return (
    <p class={`availability availability-${kindOf(left())}`}>
      <LiveFigure value={left() ?? ""} announced={shop.basket.wanted(props.offer.offerId) > 0 ? sentence() : undefined}>
        {wordsFor(left())}
      </LiveFigure>
    </p>
  );
}
