import { Index, Show } from "solid-js";
import { boardWords } from "../words/board.ts";
import { useBoard } from "./board-context.ts";
import { BoardLineRow } from "./board-line.tsx";
import type { OrderOnBoard } from "./create-board-orders.ts";
import { OrderMoney } from "./order-money.tsx";
import { OrderNote } from "./order-note.tsx";
import "./order-sheet.css";

/** An opened order: its lines, what it owes, what was noted. */
export function OrderSheet(props: { readonly id: string; readonly order: OrderOnBoard }) {
  const { hasMoney } = useBoard();
  return (
    <div class="board-sheet" id={props.id}>
      <ul class="board-sheet-lines" aria-label={boardWords().lines({ count: props.order.board().lines.length })}>
        <Index each={props.order.board().lines}>
          {(line) => <BoardLineRow order={props.order.board().order} line={line()} />}
        </Index>
      </ul>
      <Show when={hasMoney}>
        <OrderMoney order={props.order} />
        <OrderNote order={props.order} />
      </Show>
    </div>
  );
}
