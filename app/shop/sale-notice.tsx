import { Match, Show, Switch } from "solid-js";
import { orderPath } from "../orders/order-paths.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Countdown } from "../ui/live/countdown.tsx";
import { SessionEnded } from "../ui/live/session-ended.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { paths } from "../ui/site/paths.ts";
import { commonWords } from "../words/common.ts";
import { formatMoment, formatSpan } from "../words/format-date.ts";
import { liveWords } from "../words/live.ts";
import { ordersWords } from "../words/orders.ts";
import { refusalWords } from "../words/refusal.ts";
import { shopWords } from "../words/shop.ts";
import { MembersOnly } from "./members-only.tsx";
import { useShop } from "./use-shop.ts";

/** Why nothing can be ordered, and what can be done instead. Nothing while the sale is open. */
export function SaleNotice() {
  const { state, live } = useShop();
  return (
    <>
      <SessionEnded ended={live.ended()} kept={liveWords().keptBasket} />
      <Show when={live.isReloadRequired()}>
        <Notice
          kind="info"
          isAnswer
          actions={
            <Button icon="refresh" onClick={() => location.reload()}>
              {commonWords().reload}
            </Button>
          }
        >
          {refusalWords()["reload-required"]}
        </Notice>
      </Show>
      <Switch>
        <Match when={state() === "planned"}>
          <Planned />
        </Match>
        <Match when={state() === "closed" || state() === "running"}>
          <Closed />
        </Match>
        <Match when={state() === "ended" || state() === "validated"}>
          <Notice kind="info" heading={shopWords().ended} actions={<ToOrder />}>
            {shopWords().endedText}
          </Notice>
        </Match>
        <Match when={state() === "cancelled"}>
          <Notice kind="warning" heading={shopWords().cancelled} actions={<ToMarket />}>
            {shopWords().cancelledText}
          </Notice>
        </Match>
      </Switch>
      <Show when={state() === "planned" || state() === "open"}>
        <MembersOnly />
      </Show>
    </>
  );
}

function Planned() {
  const { view, clock } = useShop();
  const opensAtMs = () =>
    Math.min(
      ...view.plan.participations.map((one) => one.opensAtMs).filter((opens) => opens > clock.nowMs()),
      ...(view.plan.participations.length === 0 ? [view.plan.ordersOpenAtMs] : []),
    );
  return (
    <Notice kind="info" heading={shopWords().notOpenYet({ when: formatMoment(opensAtMs(), view.plan.market) })}>
      <Countdown untilMs={opensAtMs()} nowMs={clock.exactMs()}>
        {(left) => liveWords().opensIn({ left })}
      </Countdown>
    </Notice>
  );
}

function Closed() {
  const { view, order } = useShop();
  return (
    <Notice kind="info" heading={shopWords().closed} isAnswer actions={<ToOrder />}>
      <Show when={order()} fallback={shopWords().closedText}>
        {shopWords().closedWithOrder({ when: formatSpan(view.plan, view.plan.market) })}
      </Show>
    </Notice>
  );
}

function ToOrder() {
  const { order, distributionId } = useShop();
  return (
    <Show when={order()} fallback={<ToMarket />}>
      {(own) => (
        <ButtonLink icon="order" href={orderPath(distributionId)}>
          {ordersWords().number({ number: own().number })}
        </ButtonLink>
      )}
    </Show>
  );
}

function ToMarket() {
  const { view } = useShop();
  return (
    <ButtonLink icon="market" href={paths.market(view.plan.market.slug)}>
      {shopWords().nextSales}
    </ButtonLink>
  );
}
