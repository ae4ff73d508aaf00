import { createMemo, Show } from "solid-js";
import { useLiveSale } from "../live/use-live-sale.ts";
import { Button } from "../ui/button/button.tsx";
import { SessionEnded } from "../ui/live/session-ended.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { commonWords } from "../words/common.ts";
import { liveWords } from "../words/live.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { createArrivalSound } from "./arrival-sound.ts";
import { Arrivals } from "./arrivals.tsx";
import { createNews } from "./create-news.ts";
import { createDesk, DeskProvider } from "./desk.ts";
import { LineEditor } from "./line-editor.tsx";
import type { Eyes, Received } from "./load-received.ts";
import { OrderViews } from "./order-views.tsx";
import { SaleHead } from "./sale-head.tsx";
import { SaleShortages } from "./sale-shortages.tsx";
import { SaleTotals } from "./sale-totals.tsx";
import { ShareLink } from "./share-link.tsx";
import "./live-orders.css";

interface LiveOrdersProps {
  readonly received: Received;
  readonly eyes: Eyes;
  readonly back: { readonly href: string; readonly word: string };
  readonly boardPath: string;
}

export function LiveOrders(props: LiveOrdersProps) {
  const { received, eyes } = props;
  const { revision, plan, orders, nowMs } = received;
  const byCustomer = Object.fromEntries(orders.map((order) => [order.customerId, order]));
  const sale = useLiveSale({
    distributionId: plan.distributionId,
    audience: eyes,
    initial: { revision, plan, orders: byCustomer, stock: {}, priceListVersion: 0 },
    nowMs,
  });
  const desk = createDesk(sale, { received, eyes });
  const sound = createArrivalSound();
  const arrivedIds = createNews(desk.orders, sound.play);
  const isEmpty = createMemo(() => desk.orders().length === 0);
  return (
    <DeskProvider value={desk}>
      <LineEditor>
        <div class="received-orders">
          <PageTitle>{receivedOrdersWords().ordersOf({ market: plan.market.name })}</PageTitle>
          <SaleHead back={props.back} boardPath={props.boardPath} />
          <SessionEnded ended={sale.ended()} kept={liveWords().keptHere} inNewTab />
          <Show when={sale.isReloadRequired()}>
            <ReloadNotice />
          </Show>
          <Show when={eyes.kind === "producer" && eyes.producerId} keyed>
            {(producerId) => <SaleShortages producerId={producerId} />}
          </Show>
          <SaleTotals />
          <div class="received-orders-columns">
            <div class="received-orders-main stack">
              <Show when={!isEmpty()} fallback={<NoOrders />}>
                <OrderViews />
              </Show>
            </div>
            <div class="received-orders-side stack">
              <Arrivals arrivedIds={arrivedIds()} sound={sound} />
              <ShareLink />
            </div>
          </div>
        </div>
      </LineEditor>
    </DeskProvider>
  );
}

function ReloadNotice() {
  return (
    <Notice
      kind="warning"
      isAnswer
      actions={
        <Button icon="refresh" onClick={() => location.reload()}>
          {commonWords().reload}
        </Button>
      }
    >
      {receivedOrdersWords().reloadNeeded}
    </Notice>
  );
}

function NoOrders() {
  return <EmptyState icon="basket" heading={receivedOrdersWords().emptyTitle} text={receivedOrdersWords().emptyText} />;
}
