import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { LiveStatus } from "../ui/live/live-status.tsx";
import { boardWords } from "../words/board.ts";
import { formatSpan } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { useBoard } from "./board-context.ts";
import type { Door } from "./load-door.ts";
import { PeopleDialog } from "./people-dialog.tsx";
import "./board-head.css";

export interface Back {
  readonly href: string;
  readonly word: string;
}

interface BoardTitleProps {
  readonly sale: Pick<Door, "market" | "place" | "startsAtMs" | "endsAtMs">;
  readonly back: Back;
}

/** Which board this is: drawn by the server already. */
export function BoardTitle(props: BoardTitleProps) {
  return (
    <div class="board-title">
      <a class="page-header-back" href={props.back.href}>
        <Icon name="back" />
        {props.back.word}
      </a>
      <h1 class="board-heading">{boardWords().titleOf({ market: props.sale.market.name })}</h1>
      <p class="board-when">
        {`${formatSpan(props.sale, { timeZone: props.sale.market.timeZone })} · ${props.sale.place.name}`}
      </p>
    </div>
  );
}

/** How the board stands: the connection, who is here, how far the day is. */
export function BoardState() {
  const board = useBoard();
  const [isShown, setShown] = createSignal(false);
  const here = () => board.people().filter((person) => person.isHere).length;
  const isLive = () => board.sale.status() === "live";
  return (
    <div class="board-state">
      <LiveStatus connection={board.sale.status()} onBoard />
      <Button kind="quiet" icon="team" onClick={() => setShown(true)}>
        {isLive() ? boardWords().peopleHere({ count: Math.max(1, here()) }) : boardWords().device}
      </Button>
      <Progress />
      <PeopleDialog isOpen={isShown()} onClose={() => setShown(false)} />
    </div>
  );
}

function Progress() {
  const board = useBoard();
  const progress = board.progress;
  return (
    <div class="board-progress">
      <progress
        class="board-progress-bar"
        aria-label={boardWords().progressLabel}
        value={progress().done}
        max={Math.max(1, progress().orders)}
      />
      <p class="board-progress-words">
        <strong>{boardWords().progress({ done: progress().done, count: progress().orders })}</strong>
        <Show when={progress().notCome > 0}>
          <span>{boardWords().notCome({ count: progress().notCome })}</span>
        </Show>
        <Show when={board.hasMoney}>
          <span>
            {progress().toPayCents > 0
              ? boardWords().leftToTake({ amount: formatMoney(progress().toPayCents) })
              : boardWords().allTaken}
          </span>
        </Show>
      </p>
    </div>
  );
}
