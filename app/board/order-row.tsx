import { createMemo, createUniqueId, For, Show } from "solid-js";
import type { BoardOrder } from "../../domain/board/board-order.ts";
import { clearOrder, giveOrder } from "../../domain/board/intention.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { boardWords } from "../words/board.ts";
import { useBoard } from "./board-context.ts";
import type { OrderOnBoard } from "./create-board-orders.ts";
import { OrderSheet } from "./order-sheet.tsx";
import { summaryOf } from "./order-summary.ts";
import { Tick } from "./tick.tsx";
import "./order-row.css";

/** One order: number, name, how it stands, and the tick for all of it. A press beside the tick opens its lines. */
export function OrderRow(props: { readonly order: OrderOnBoard }) {
  const board = useBoard();
  const id = createUniqueId();
  const isOpen = () => board.openNumber() === props.order.number;
  return (
    <li class="board-order" data-state={props.order.board().state} classList={{ "board-order-open": isOpen() }}>
      <div class="board-order-row">
        <h2 class="board-order-heading">
          <button
            class="board-order-button"
            type="button"
            aria-expanded={isOpen()}
            aria-controls={isOpen() ? id : undefined}
            data-order={props.order.number}
            onClick={() => board.toggle(props.order.number)}
          >
            <span class="board-order-number">{props.order.number}</span>
            <span class="board-order-who">
              <span class="board-order-name">{props.order.customerName}</span>
              <Summary board={props.order.board()} />
            </span>
          </button>
        </h2>
        <Show when={props.order.board().state !== "cancelled"}>
          <OrderTick order={props.order} />
        </Show>
      </div>
      <Show when={isOpen()}>
        <OrderSheet id={id} order={props.order} />
      </Show>
    </li>
  );
}

function Summary(props: { readonly board: BoardOrder }) {
  const { hasMoney } = useBoard();
  const facts = createMemo(() => summaryOf(props.board, hasMoney));
  return (
    <span class="board-order-facts">
      <For each={facts()}>
        {(fact) => (
          <Show when={fact.kind !== "text"} fallback={<span>{fact.text}</span>}>
            <Badge kind={fact.kind === "text" ? "plain" : fact.kind}>{fact.text}</Badge>
          </Show>
        )}
      </For>
    </span>
  );
}

function OrderTick(props: { readonly order: OrderOnBoard }) {
  const board = useBoard();
  const named = () => ({ number: props.order.number, customer: props.order.customerName });
  const lines = () => props.order.board().lines.filter((line) => line.line.pieces > 0 || !line.isDone);
  const done = () => lines().filter((line) => line.isDone).length;
  const isDone = () => props.order.board().state === "done";
  const state = () => (isDone() ? "done" : done() > 0 ? "begun" : "open");
  const press = () =>
    isDone()
      ? board.say(clearOrder(props.order.board()), boardWords().done.orderCleared(named()))
      : board.say(giveOrder(props.order.board()), boardWords().done.orderGiven(named()));
  return (
    <Tick
      state={state()}
      part={`${done()}/${lines().length}`}
      label={isDone() ? boardWords().clearOrder(named()) : boardWords().giveOrder(named())}
      onPress={press}
    />
  );
}
