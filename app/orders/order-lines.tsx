import { For, Show } from "solid-js";
import { isLineExpected, lineCents, type Order, type OrderLine, orderCents } from "../../domain/order/order.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { commonWords } from "../words/common.ts";
import { formatMoney } from "../words/format-money.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { ordersWords } from "../words/orders.ts";
import { useOwnOrder } from "./use-own-order.ts";

interface ProducerLines {
  readonly name: string;
  readonly lines: readonly OrderLine[];
}

/** By producer, as they are handed out. Cancelled lines stay, struck through. */
export function OrderLines(props: { readonly order: Order }) {
  const own = useOwnOrder();
  const byProducer = (): ProducerLines[] => {
    const lines = Map.groupBy(props.order.lines, (line) => line.producerId);
    return [...lines].map(([producerId, theirs]) => ({
      name: own.plan().producers.find((one) => one.producerId === producerId)?.name ?? "",
      lines: theirs,
    }));
  };
  const isExpected = () => props.order.lines.some(isLineExpected);
  return (
    <section class="order-what" aria-labelledby="order-what">
      <h2 id="order-what">{ordersWords().whatOrdered}</h2>
      <For each={byProducer()}>
        {(producer) => (
          <div class="order-producer">
            <h3 class="order-producer-name">{producer.name}</h3>
            <ul class="order-lines">
              <For each={producer.lines}>{(line) => <Line line={line} />}</For>
            </ul>
          </div>
        )}
      </For>
      <p class="order-total">
        <span>{isExpected() ? ordersWords().toPayEstimated : ordersWords().toPay}</span>
        <strong>
          <LiveFigure value={orderCents(props.order.lines)}>{formatMoney(orderCents(props.order.lines))}</LiveFigure>
        </strong>
      </p>
      <Show when={isExpected()}>
        <p class="order-note">{ordersWords().estimatedNote}</p>
      </Show>
    </section>
  );
}

function Line(props: { readonly line: OrderLine }) {
  const measured = () => {
    const { measuredAmount, unit, pieces } = props.line;
    return measuredAmount === null || pieces === 0 ? null : formatQuantity(measuredAmount, UNIT_RULES[unit].base);
  };
  return (
    <li class="order-line" classList={{ "order-line-out": props.line.pieces === 0 }}>
      <span class="order-pieces">
        <LiveFigure value={props.line.pieces} />
        {" ×"}
      </span>
      <span class="order-name">
        {props.line.productName}
        <small class="order-packaging">
          {props.line.offerName}
          <Show when={measured()}>{(weight) => <>{` · ${ordersWords().weighed({ weight: weight() })}`}</>}</Show>
        </small>
      </span>
      <span class="order-cents">
        <Show when={props.line.pieces > 0} fallback={ordersWords().lineCancelled}>
          <Show when={isLineExpected(props.line)}>
            <small>{commonWords().about} </small>
          </Show>
          {formatMoney(lineCents(props.line))}
        </Show>
      </span>
    </li>
  );
}
