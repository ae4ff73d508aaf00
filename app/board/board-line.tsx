import { Match, Show, Switch } from "solid-js";
import type { BoardLine } from "../../domain/board/board-order.ts";
import { type Marking, markLine } from "../../domain/board/intention.ts";
import { isLineExpected, type Order } from "../../domain/order/order.ts";
import { formatPieces, lineName } from "../received-orders/line-text.ts";
import { Button } from "../ui/button/button.tsx";
import { boardWords } from "../words/board.ts";
import { useBoard } from "./board-context.ts";
import { MissingPieces } from "./missing-pieces.tsx";
import { Tick } from "./tick.tsx";
import "./board-line.css";

interface LineProps {
  readonly order: Order;
  readonly line: BoardLine;
}

/** One line of an opened order: what to hand out, or to note as missing. */
export function BoardLineRow(props: LineProps) {
  const board = useBoard();
  const product = () => lineName(props.line.line);
  const isGiven = () => props.line.isDone && props.line.mark.state === "given";
  const mark = (marking: Marking, done: keyof DoneOfLine) =>
    board.say(
      markLine(props.order, props.line.line, marking),
      boardWords().done[done]({ number: props.order.number, product: product() }),
    );
  const isMissing = () => props.line.isDone && props.line.mark.state === "missing";
  const toggleMissing = () =>
    isMissing()
      ? mark({ state: "nothing" }, "lineCleared")
      : mark({ state: "missing", missingPieces: props.line.line.pieces }, "lineMissing");
  const isCancelled = () => props.line.line.pieces === 0;
  return (
    <li class="board-line" classList={{ "board-line-cancelled": isCancelled() }}>
      <span class="board-line-pieces">{formatPieces(props.line.line, props.line.line.pieces)}</span>
      <span class="board-line-what">
        <span class="board-line-name">{product()}</span>
        <LineNote line={props.line} />
        <Show when={isMissing() && props.line.line.pieces > 1}>
          <MissingPieces
            line={props.line}
            onChange={(missingPieces) => mark({ state: "missing", missingPieces }, "lineMissing")}
          />
        </Show>
      </span>
      <Show when={!isCancelled()}>
        <Button
          class="board-line-missing"
          kind="quiet"
          size="board"
          aria-pressed={isMissing()}
          aria-label={boardWords().missingOf({ product: product() })}
          onClick={toggleMissing}
        >
          {boardWords().missing}
        </Button>
      </Show>
      <Show when={!isCancelled() || !props.line.isDone} fallback={<span class="board-line-no-tick" />}>
        <Tick
          state={isGiven() ? "done" : "open"}
          label={
            isGiven() ? boardWords().clearLine({ product: product() }) : boardWords().giveLine({ product: product() })
          }
          onPress={() =>
            isGiven() ? mark({ state: "nothing" }, "lineCleared") : mark({ state: "given" }, "lineGiven")
          }
        />
      </Show>
    </li>
  );
}

type DoneOfLine = Pick<ReturnType<typeof boardWords>["done"], "lineGiven" | "lineCleared" | "lineMissing">;

/** Whose it is, how it stands, and who said so. */
function LineNote(props: { readonly line: BoardLine }) {
  const board = useBoard();
  const line = () => props.line.line;
  const producer = () => board.plan().producers.find((one) => one.producerId === line().producerId)?.name;
  /** Of several pieces the count beside says it. */
  const isMissing = () => {
    const { mark } = props.line;
    return mark.state === "missing" && props.line.correctedFromPieces === null && mark.pieces === 1;
  };
  return (
    <small class="board-line-note">
      <Show when={board.eyes.kind === "staff"}>
        <span>{producer()}</span>
      </Show>
      <Switch>
        <Match when={props.line.correctedFromPieces !== null}>
          <strong class="board-line-corrected">
            {boardWords().corrected({
              from: formatPieces(line(), props.line.correctedFromPieces ?? 0),
              to: formatPieces(line(), line().pieces),
            })}
          </strong>
        </Match>
        <Match when={line().pieces === 0}>
          <span>{boardWords().cancelledLine}</span>
        </Match>
        <Match when={isMissing()}>
          <strong class="board-line-corrected">{boardWords().allMissing}</strong>
        </Match>
        <Match when={isLineExpected(line())}>
          <span>{boardWords().toWeigh}</span>
        </Match>
      </Switch>
      <Show when={props.line.mark.state !== "nothing" && props.line.said}>
        {(said) => <span>{board.saidBy(said())}</span>}
      </Show>
    </small>
  );
}
