import { createMemo, Show } from "solid-js";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { formatMoney } from "../words/format-money.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import { totalsOf } from "./totals.ts";
import "./sale-totals.css";

/** How many, how much, what is left to weigh; of what the filters leave. */
export function SaleTotals() {
  const desk = useDesk();
  const totals = createMemo(() => totalsOf(desk.shown()));
  return (
    <dl class="sale-totals">
      <div>
        <dt>{receivedOrdersWords().orders}</dt>
        <dd>
          <LiveFigure value={totals().orders} />
        </dd>
      </div>
      <div>
        <dt>
          {receivedOrdersWords().amount}
          <Show when={totals().toWeigh > 0}> ({receivedOrdersWords().expected})</Show>
        </dt>
        <dd>
          <LiveFigure value={formatMoney(totals().cents)} />
        </dd>
      </div>
      <Show when={totals().toWeigh > 0}>
        <div>
          <dt>{receivedOrdersWords().toWeighLabel}</dt>
          <dd>
            <LiveFigure value={totals().toWeigh} />
          </dd>
        </div>
      </Show>
    </dl>
  );
}
