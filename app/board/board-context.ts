// What all parts of the board share.
import { type Accessor, createContext, createMemo, createSignal, useContext } from "solid-js";
import type { Pen } from "../../domain/board/pen.ts";
import { type BoardProgress, progressOf } from "../../domain/board/progress.ts";
import type { Plan } from "../../domain/distribution/plan.ts";
import { finder } from "../received-orders/find-orders.ts";
import type { Eyes } from "../received-orders/load-received.ts";
import { boardWords } from "../words/board.ts";
import { formatTime } from "../words/format-date.ts";
import { type BoardFilter, isShown } from "./board-filter.ts";
import type { OrderOnBoard } from "./create-board-orders.ts";
import { createDoing, type Doing } from "./create-doing.ts";
import { createLiveBoard, type LiveBoard } from "./create-live-board.ts";
import type { BoardOpened } from "./open-board.ts";

export interface Board extends LiveBoard, Doing {
  readonly eyes: Eyes;
  /** A producer sees their own lines, and nobody's money. */
  readonly hasMoney: boolean;
  readonly plan: Accessor<Plan>;
  readonly progress: Accessor<BoardProgress>;
  /** How many orders each filter would leave. */
  readonly counts: Accessor<Readonly<Record<BoardFilter, number>>>;
  readonly filter: Accessor<BoardFilter>;
  readonly chooseFilter: (filter: BoardFilter) => void;
  readonly text: Accessor<string>;
  readonly find: (text: string) => void;
  /** What search and filter leave, by number. */
  readonly shown: Accessor<readonly OrderOnBoard[]>;
  /** The one order whose lines are in sight. */
  readonly openNumber: Accessor<number | null>;
  readonly toggle: (orderNumber: number) => void;
  /** "Ana, 10 h 12". */
  readonly saidBy: (said: { readonly pen: Pen; readonly atMs: number }) => string;
}

const BoardContext = createContext<Board>();

export const BoardProvider = BoardContext.Provider;

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === undefined) throw new Error("a part of the board stands outside of it");
  return board;
}

export function createBoard(opened: BoardOpened, eyes: Eyes): Board {
  const live = createLiveBoard(opened, eyes);
  const [openNumber, setOpenNumber] = createSignal<number | null>(null);
  const plan = () => live.sale.view.plan;
  return {
    ...live,
    ...createDoing(live.device),
    ...createSelection(live.orders, openNumber),
    ...{ eyes, plan, openNumber },
    hasMoney: eyes.kind === "staff",
    progress: createMemo(() => progressOf(live.orders().map((order) => order.board()))),
    toggle: (number) => setOpenNumber((open) => (open === number ? null : number)),
    saidBy: ({ pen, atMs }) => {
      const time = formatTime(atMs, { timeZone: plan().market.timeZone });
      const known = live.people().find((person) => person.pen === pen)?.name;
      const name = live.device.isOwn(pen) ? boardWords().you : known;
      return name === undefined ? time : boardWords().saidBy({ name, time });
    },
  };
}

function createSelection(orders: Accessor<readonly OrderOnBoard[]>, openNumber: Accessor<number | null>) {
  const [filter, setFilter] = createSignal<BoardFilter>("all");
  const [text, setText] = createSignal("");
  const count = (wanted: BoardFilter) => orders().filter((order) => isShown(order.board(), wanted)).length;
  return {
    filter,
    text,
    counts: createMemo(() => ({
      all: count("all"),
      "not-come": count("not-come"),
      begun: count("begun"),
      "to-pay": count("to-pay"),
      attention: count("attention"),
    })),
    chooseFilter: (wanted: BoardFilter) => setFilter(wanted),
    find: (wanted: string) => setText(wanted),
    shown: createMemo(() => {
      const isMeant = finder(text());
      // Who works on an order keeps it in sight, also when its first tick takes it out of the filter.
      const isIn = (order: OrderOnBoard) => order.number === openNumber() || isShown(order.board(), filter());
      return orders().filter((order) => isMeant(order) && isIn(order));
    }),
  };
}
