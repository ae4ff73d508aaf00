import { For, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { boardWords } from "../words/board.ts";
import { useBoard } from "./board-context.ts";
import { OrderRow } from "./order-row.tsx";
import "./board-list.css";

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The orders, by number. The arrows lead from one to the next. */
export function BoardList() {
  const board = useBoard();
  const showAll = () => {
    board.find("");
    board.chooseFilter("all");
  };
  const step = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const by = STEP[event.key];
    const { target, currentTarget } = event;
    if (by === undefined || !(target instanceof HTMLElement) || target.matches("input")) return;
    const row = target.closest(".board-order");
    const rows = [...currentTarget.children];
    const next = row && rows[rows.indexOf(row) + by];
    if (!next) return;
    event.preventDefault();
    // The same column: from tick to tick, from order to order.
    next.querySelector<HTMLElement>(target.matches(".tick") ? ".tick" : ".board-order-button")?.focus();
  };
  return (
    <Show when={board.orders().length > 0} fallback={<NoOrders />}>
      <Show
        when={board.shown().length > 0}
        fallback={
          <EmptyState icon="search" heading={boardWords().noneFoundTitle} text={boardWords().noneFoundText}>
            <Button onClick={showAll}>{boardWords().showAll}</Button>
          </EmptyState>
        }
      >
        <ol class="board-list" aria-label={boardWords().orders} onKeyDown={step}>
          <For each={board.shown()}>{(order) => <OrderRow order={order} />}</For>
        </ol>
      </Show>
    </Show>
  );
}

function NoOrders() {
  return <EmptyState icon="board" heading={boardWords().emptyTitle} text={boardWords().emptyText} />;
}
