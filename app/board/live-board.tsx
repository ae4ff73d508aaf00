import { Show } from "solid-js";
import type { Eyes } from "../received-orders/load-received.ts";
import { BoardProvider, createBoard } from "./board-context.ts";
import { BoardState } from "./board-head.tsx";
import { BoardList } from "./board-list.tsx";
import { BoardNotices } from "./board-notices.tsx";
import { BoardBar, BoardFilters } from "./board-tools.tsx";
import type { BoardOpened } from "./open-board.ts";

interface LiveBoardProps {
  readonly opened: BoardOpened;
  readonly eyes: Eyes;
  readonly isSaved: boolean;
}

export function LiveBoard(props: LiveBoardProps) {
  const board = createBoard(props.opened, props.eyes);
  return (
    <BoardProvider value={board}>
      <BoardState />
      <BoardNotices isSaved={props.isSaved} />
      <BoardBar />
      <Show when={board.orders().length > 0}>
        <BoardFilters />
      </Show>
      <BoardList />
    </BoardProvider>
  );
}
