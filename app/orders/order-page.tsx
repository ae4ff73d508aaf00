import { Show } from "solid-js";
import type { ShopSnapshot } from "../../domain/protocol/server/price-list.ts";
import { WhomToAsk } from "../contact/whom-to-ask.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { SessionEnded } from "../ui/live/session-ended.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { useMe } from "../ui/site/me.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { signInAndReturn } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { liveWords } from "../words/live.ts";
import { ordersWords } from "../words/orders.ts";
import { siteWords } from "../words/site.ts";
import { CancelOrder } from "./cancel-order.tsx";
import { OrderChanges } from "./order-changes.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderHead } from "./order-head.tsx";
import { OrderLines } from "./order-lines.tsx";
import { orderPath, shopPath } from "./order-paths.ts";
import { createOwnOrder, OwnOrderContext, useOwnOrder } from "./use-own-order.ts";
import "./order-page.css";

/** One's own order: what, where, when, its number and code; what others changed; the way to change it. */
export function OrderPage(props: { readonly snapshot: ShopSnapshot }) {
  const own = createOwnOrder(props.snapshot);
  return (
    <OwnOrderContext.Provider value={own}>
      <div class="page order-page">
        <Show when={own.order()} fallback={<NoOrder />}>
          {(order) => (
            <>
              <PageTitle>{ordersWords().number({ number: order().number })}</PageTitle>
              <OrderHead order={order()} />
              <SessionEnded ended={own.live.ended()} kept={liveWords().keptOrder} />
              <Show when={own.problem()}>
                {(text) => (
                  <Notice kind="error" isAnswer>
                    {text()}
                  </Notice>
                )}
              </Show>
              <div class="order-columns">
                <div class="stack">
                  <OrderChanges order={order()} />
                  <OrderLines order={order()} />
                  <CancelOrder order={order()} />
                  <WhomToAsk slug={own.plan().market.slug} order={order().number} />
                </div>
                <OrderFacts order={order()} />
              </div>
            </>
          )}
        </Show>
      </div>
    </OwnOrderContext.Provider>
  );
}

function NoOrder() {
  const me = useMe();
  const { distributionId } = useOwnOrder();
  return (
    <>
      <PageTitle>{ordersWords().none}</PageTitle>
      <h1 class="said">{ordersWords().none}</h1>
      <Show
        when={me().person}
        fallback={
          <EmptyState icon="lock" heading={ordersWords().signedOut} text={ordersWords().signedOutText}>
            <ButtonLink kind="primary" icon="sign-in" href={signInAndReturn(orderPath(distributionId))}>
              {siteWords().signIn}
            </ButtonLink>
          </EmptyState>
        }
      >
        <EmptyState icon="basket" heading={ordersWords().none} text={ordersWords().noneText}>
          <ButtonLink kind="primary" icon="basket" href={shopPath(distributionId)}>
            {ordersWords().shop}
          </ButtonLink>
        </EmptyState>
      </Show>
    </>
  );
}
