import { For, Show } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { linesOf } from "../../domain/order/revise-lines.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { refusalWords } from "../words/refusal.ts";
import { shopWords } from "../words/shop.ts";
import { offerName } from "./offer-words.ts";
import { refusalTexts } from "./refusal-text.ts";
import { signInPath } from "./sign-in-path.ts";
import { useShop } from "./use-shop.ts";

/** What happened to the basket as a whole. */
export function BasketNotices() {
  const shop = useShop();
  return (
    <div class="basket-notices">
      <Refused />
      <Conflict />
      <Show when={shop.isSessionLost() && shop.live.ended() === null}>
        <Notice
          kind="warning"
          isAnswer
          actions={<ButtonLink href={signInPath(shop)}>{shopWords().signInToConfirm}</ButtonLink>}
        >
          {refusalWords()["signed-out"]}
        </Notice>
      </Show>
      <Waiting />
    </div>
  );
}

export const namesIn = (shop: ReturnType<typeof useShop>) => ({
  offerName: (offerId: OfferId) => {
    const named = shop.stall.priceList().get(offerId) ?? linesOf(shop.basket.after(), offerId)[0];
    return named === undefined ? shopWords().unknownOffer : offerName(named);
  },
  producerName: shop.stall.producerName,
  timeZone: shop.view.plan.market.timeZone,
});

function Refused() {
  const shop = useShop();
  return (
    <Show when={shop.basket.refusal()}>
      {(refusal) => (
        <Notice kind="warning" isAnswer heading={shopWords().notTaken}>
          <For each={refusalTexts(refusal(), namesIn(shop))}>{(text) => <p>{text}</p>}</For>
        </Notice>
      )}
    </Show>
  );
}

/** Somebody, perhaps oneself on another screen, changed lines that were being changed here. */
function Conflict() {
  const shop = useShop();
  const sentences = () => {
    const { offerName: nameOf } = namesIn(shop);
    return shop.basket.conflicts().map((offerId) =>
      shopWords().conflictLine({
        name: nameOf(offerId),
        ordered: shop.basket.held(offerId),
        wanted: shop.basket.wanted(offerId),
      }),
    );
  };
  return (
    <Show when={shop.basket.conflicts().length > 0}>
      <Notice
        kind="warning"
        isAnswer
        heading={shopWords().conflict}
        actions={
          <>
            <Button onClick={() => shop.basket.keepMine()}>{shopWords().keepMine}</Button>
            <Button onClick={() => shop.basket.discard()}>{shopWords().takeOrdered}</Button>
          </>
        }
      >
        <For each={sentences()}>{(text) => <p>{text}</p>}</For>
      </Notice>
    </Show>
  );
}

/** Sent, and nobody knows yet: said as such, with what happens next. */
function Waiting() {
  const shop = useShop();
  const isAway = () => shop.live.status() === "offline" || shop.live.status() === "reconnecting";
  return (
    <Show when={shop.sender.pending() !== null && isAway()}>
      <Notice kind="warning" isAnswer heading={shopWords().pending}>
        {shopWords().pendingOffline}
      </Notice>
    </Show>
  );
}
