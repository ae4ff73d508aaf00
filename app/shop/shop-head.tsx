import { Show } from "solid-js";
import { closesAtMs } from "../../domain/distribution/sale-state.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { alreadyWritten } from "../ui/live/already-written.ts";
import { Countdown } from "../ui/live/countdown.tsx";
import { LiveStatus } from "../ui/live/live-status.tsx";
import { paths } from "../ui/site/paths.ts";
import { formatSpan } from "../words/format-date.ts";
import { liveWords } from "../words/live.ts";
import { SaleNotice } from "./sale-notice.tsx";
import { useShop } from "./use-shop.ts";
import "../ui/site/page-header.css";
import "./shop-head.css";

export function ShopHead() {
  const { view } = useShop();
  const { plan } = view;
  const when = alreadyWritten(
    () => [plan.startsAtMs, plan.endsAtMs],
    () => formatSpan(plan, plan.market),
  );
  return (
    <header class="shop-head">
      <a class="page-header-back" href={paths.market(plan.market.slug)}>
        <Icon name="market" />
        {plan.market.name}
      </a>
      <h1>{when()}</h1>
      <div class="shop-facts">
        <p class="shop-fact">
          <Icon name="place" />
          {`${plan.place.name}, ${plan.place.commune}`}
        </p>
        <ClosingTime />
        <Connection />
      </div>
      <SaleNotice />
    </header>
  );
}

/** By the distribution's clock; when it runs out the sale is closed on this page too. */
function ClosingTime() {
  const { view, clock } = useShop();
  return (
    <Show when={closesAtMs(view.plan, clock.nowMs())}>
      {(untilMs) => (
        <p class="shop-fact">
          <Icon name="clock" />
          <Countdown untilMs={untilMs()} nowMs={clock.exactMs()}>
            {(left) => liveWords().closesIn({ left })}
          </Countdown>
        </p>
      )}
    </Show>
  );
}

/** Without JavaScript nothing is live, and nothing is said about it. */
function Connection() {
  const { live, state } = useShop();
  return (
    <Show when={!["ended", "validated", "cancelled"].includes(state())}>
      <p class="shop-live">
        <LiveStatus connection={live.status()} />
      </p>
    </Show>
  );
}
