import { Show } from "solid-js";
import type { Order } from "../../domain/order/order.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { commonWords } from "../words/common.ts";
import { formatDay, formatHours } from "../words/format-date.ts";
import { ordersWords } from "../words/orders.ts";
import { calendarPath, codePath } from "./order-paths.ts";
import { useOwnOrder } from "./use-own-order.ts";

/** Side of the code in pixels, quiet margin included. */
const CODE_PX = 176;

/** What one needs at the pick-up, printed too. */
export function OrderFacts(props: { readonly order: Order }) {
  const own = useOwnOrder();
  return (
    <aside class="order-facts">
      <Show when={props.order.state === "confirmed" || props.order.state === "collected"}>
        <div class="order-ticket">
          <p class="order-number">
            <small>{ordersWords().orderNumber}</small>
            <strong>{props.order.number}</strong>
          </p>
          <img
            class="order-code"
            src={codePath(own.distributionId)}
            alt={ordersWords().code}
            width={CODE_PX}
            height={CODE_PX}
          />
          <p class="order-note">{ordersWords().tellNumber}</p>
        </div>
      </Show>
      <WhenAndWhere />
      <div class="order-actions screen-only">
        <ButtonLink icon="calendar-add" href={calendarPath(own.distributionId)} download="" rel="external">
          {ordersWords().addToCalendar}
        </ButtonLink>
        <Show when={own.clock.isAlive()}>
          <Button kind="quiet" icon="print" onClick={() => print()}>
            {commonWords().print}
          </Button>
        </Show>
      </div>
    </aside>
  );
}

function WhenAndWhere() {
  const own = useOwnOrder();
  return (
    <dl class="order-where">
      <dt>
        <Icon name="calendar" />
        <span class="said">{ordersWords().when}</span>
      </dt>
      <dd>
        <strong>{formatDay(own.plan().startsAtMs, own.plan().market)}</strong>
        {formatHours(own.plan(), own.plan().market)}
      </dd>
      <dt>
        <Icon name="place" />
        <span class="said">{ordersWords().where}</span>
      </dt>
      <dd>
        <strong>{own.plan().place.name}</strong>
        {own.plan().place.address}
        <br />
        {`${own.plan().place.postcode} ${own.plan().place.commune}`}
      </dd>
    </dl>
  );
}
