import { createMemo, For, Show } from "solid-js";
import { isLineExpected, lineCents, type Order, type OrderLine } from "../../domain/order/order.ts";
import { UNIT_RULES } from "../../domain/product/unit.ts";
import { IconButton } from "../ui/button/button.tsx";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { formatMoney } from "../words/format-money.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import { useLineEditor } from "./line-editor.tsx";
import { formatPieces, lineName } from "./line-text.ts";
import { lineAmount } from "./sum-products.ts";
import "./received-line.css";

interface ReceivedLineProps {
  readonly order: Order;
  readonly line: OrderLine;
}

/** One offer in somebody's order. At 0 it stays in sight, struck through. */
export function ReceivedLine(props: ReceivedLineProps) {
  const desk = useDesk();
  const openEditor = useLineEditor();
  const changes = createMemo(() =>
    props.order.changes.filter(
      (change) => change.position === props.line.position && change.fromPieces !== change.toPieces,
    ),
  );
  return (
    <li class="received-line" classList={{ "received-line-cancelled": props.line.pieces === 0 }}>
      <span class="received-line-pieces">
        <LiveFigure value={formatPieces(props.line, props.line.pieces)} />
      </span>
      <span class="received-line-what">
        <span class="received-line-name">{lineName(props.line)}</span>
        <LineNote line={props.line} />
        <For each={changes().slice(-1)}>
          {(change) => (
            <small class="received-line-change">
              {receivedOrdersWords().change({
                by: change.byName,
                from: formatPieces(props.line, change.fromPieces),
                to: formatPieces(props.line, change.toPieces),
              })}
              <Show when={change.reason}>{(reason) => ` (${reason()})`}</Show>
            </small>
          )}
        </For>
      </span>
      <span class="received-line-sum">
        <LiveFigure value={formatMoney(lineCents(props.line))} />
      </span>
      <Show when={desk.mayChange}>
        <IconButton
          class="received-line-edit script-only screen-only"
          icon="edit"
          label={receivedOrdersWords().editLine({ product: lineName(props.line), customer: props.order.customerName })}
          onClick={() => openEditor(props.order, props.line)}
        />
      </Show>
    </li>
  );
}

/** Whose it is where several producers stand side by side, and how it stands with the scales. */
function LineNote(props: { readonly line: OrderLine }) {
  const desk = useDesk();
  const base = () => UNIT_RULES[props.line.unit].base;
  const amount = () => formatQuantity(lineAmount(props.line), base());
  const producer = () => desk.plan().producers.find((one) => one.producerId === props.line.producerId)?.name;
  return (
    <>
      <Show when={desk.eyes.kind === "staff"}>
        <small>{producer()}</small>
      </Show>
      <Show when={props.line.pieces === 0}>
        <small class="received-line-cancelled-word">{receivedOrdersWords().lineCancelled}</small>
      </Show>
      <Show when={props.line.pieces > 0 && props.line.measuredAmount !== null}>
        <small>{receivedOrdersWords().measured({ amount: amount() })}</small>
      </Show>
      <Show when={isLineExpected(props.line)}>
        <small class="received-line-awaits">{receivedOrdersWords().awaitsWeighing({ amount: amount() })}</small>
      </Show>
    </>
  );
}
