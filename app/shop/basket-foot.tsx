import { Match, Show, Switch } from "solid-js";
import { isLineExpected } from "../../domain/order/order.ts";
import { orderPath, shopPath } from "../orders/order-paths.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { formatMoney } from "../words/format-money.ts";
import { ordersWords } from "../words/orders.ts";
import { shopWords } from "../words/shop.ts";
import { ToMembership } from "./members-only.tsx";
import { belowMinimumText } from "./refusal-text.ts";
import { CONFIRM_FIELD, SHOP_FORM } from "./shop-form.ts";
import { signInPath } from "./sign-in-path.ts";
import { type Shop, useShop } from "./use-shop.ts";

/** Total and the one button; always in sight. */
export function BasketFoot(props: { readonly isEmpty: boolean }) {
  const shop = useShop();
  const isExpected = () => shop.basket.after().some(isLineExpected);
  return (
    <div class="basket-foot" classList={{ "without-script": props.isEmpty }}>
      <Show when={shop.basket.missing()}>
        {(missing) => <p class="basket-missing">{belowMinimumText(missing(), shop.stall.producerName)}</p>}
      </Show>
      <p class="basket-total">
        <span>{isExpected() ? shopWords().estimatedTotal : shopWords().total}</span>
        <strong>{formatMoney(shop.basket.totalCents())}</strong>
      </p>
      <Show when={shop.state() === "open"} fallback={<p class="basket-hint">{shopWords().closed}</p>}>
        <Button
          class="without-script"
          type="submit"
          form={SHOP_FORM}
          formmethod="get"
          formaction={shopPath(shop.distributionId)}
        >
          {shopWords().updateBasket}
        </Button>
        <Confirm />
      </Show>
    </div>
  );
}

function Confirm() {
  const shop = useShop();
  const isUntouched = () => shop.order()?.state === "confirmed" && shop.basket.isEmpty();
  return (
    <Switch fallback={<Changed />}>
      <Match when={!shop.membership.mayOrder() && shop.order() === null}>
        <p class="basket-hint">{shopWords().membersOnly}</p>
        <ToMembership />
      </Match>
      <Match when={!shop.isSignedIn()}>
        <ButtonLink kind="primary" size="wide" icon="sign-in" href={signInPath(shop)}>
          {shopWords().signInToConfirm}
        </ButtonLink>
        <p class="basket-hint">{shopWords().basketKept}</p>
        <MakesMember />
      </Match>
      <Match when={isUntouched()}>
        <ButtonLink icon="order" size="wide" href={orderPath(shop.distributionId)}>
          {shopWords().seeOrder}
        </ButtonLink>
        <Button class="without-script" type="submit" form={SHOP_FORM} kind="primary" size="wide">
          {shopWords().confirmChanges}
        </Button>
      </Match>
    </Switch>
  );
}

function Changed() {
  const shop = useShop();
  const isPending = () => shop.sender.pending() !== null;
  const mustChoose = () => shop.basket.obstacles().size > 0 || shop.basket.conflicts().length > 0;
  // Without a script the fields may hold more than the page knows: the button is then never refused.
  const isBlocked = () =>
    shop.clock.isAlive() && (shop.basket.isEmpty() || mustChoose() || shop.basket.missing() !== null);
  return (
    <>
      <Show when={mustChoose()}>
        <p class="basket-hint">{shopWords().chooseFirst}</p>
      </Show>
      <Button
        type="submit"
        form={SHOP_FORM}
        name={CONFIRM_FIELD}
        value="1"
        kind="primary"
        size="wide"
        busy={isPending()}
        disabled={isBlocked()}
      >
        {confirmWord(shop)}
      </Button>
      <Show when={shop.clock.isAlive() && shop.order()?.state === "confirmed" && !isPending()}>
        <Button kind="quiet" icon="undo" onClick={() => shop.basket.discard()}>
          {shopWords().discardChanges}
        </Button>
      </Show>
      <p class="basket-hint">{shopWords().payOnSpot}</p>
      <MakesMember />
    </>
  );
}

/** Said before it happens: in an open market a first order makes a member. */
function MakesMember() {
  const { membership, order, view } = useShop();
  const isFirst = () => membership.standing().joining === "open" && !membership.standing().isMember && order() === null;
  return (
    <Show when={isFirst()}>
      <p class="basket-hint">{shopWords().makesMember({ market: view.plan.market.name })}</p>
    </Show>
  );
}

function confirmWord({ sender, order, basket }: Shop): string {
  if (sender.pending() !== null) return shopWords().confirming;
  if (order()?.state !== "confirmed") return shopWords().confirm;
  return basket.after().every((line) => line.pieces === 0) ? ordersWords().cancel : shopWords().confirmChanges;
}
