import { createAsync } from "@solidjs/router";
import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import type { DistributionId } from "../../domain/ids.ts";
import type { Eyes } from "../received-orders/load-received.ts";
import { Button } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { NotFound } from "../ui/site/not-found.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { boardWords } from "../words/board.ts";
import { commonWords } from "../words/common.ts";
import { type Back, BoardTitle } from "./board-head.tsx";
import { LiveBoard } from "./live-board.tsx";
import { type Door, loadDoor } from "./load-door.ts";
import { type BoardOpened, openBoard } from "./open-board.ts";
import "./board-page.css";

interface BoardPageProps {
  readonly distributionId: DistributionId;
  readonly eyes: Eyes;
  readonly back: Back;
}

/** The pick-up board of one distribution. The server draws the door; behind it everything is the device's. */
export function BoardPage(props: BoardPageProps) {
  const door = createAsync(() => loadDoor(props.distributionId, props.eyes));
  return (
    <Show when={door() !== undefined}>
      <Show when={door()} keyed fallback={<NotFound />}>
        {(found) => (
          <div class="board">
            <PageTitle>{boardWords().titleOf({ market: found.market.name })}</PageTitle>
            <BoardTitle sale={found} back={props.back} />
            <Room door={found} {...props} />
          </div>
        )}
      </Show>
    </Show>
  );
}

type Stage = BoardOpened | "opening" | "absent" | "not-kept";

function Room(props: BoardPageProps & { readonly door: Door }) {
  const [opening, setOpening] = createSignal<Stage>("opening");
  const [isSaved, setSaved] = createSignal(true);
  const open = async () => {
    const { door, distributionId, eyes } = props;
    try {
      setOpening(await openBoard({ userId: door.userId, distributionId, eyes, onFailure: () => setSaved(false) }));
    } catch (error) {
      console.error(error);
      setOpening("not-kept");
    }
  };
  onMount(() => void open());
  const opened = () => {
    const state = opening();
    return typeof state === "string" ? null : state;
  };
  return (
    <Switch fallback={<Opening />}>
      <Match when={opened()} keyed>
        {(board) => <LiveBoard opened={board} eyes={props.eyes} isSaved={isSaved()} />}
      </Match>
      <Match when={opening() === "absent"}>
        <Obstacle heading={boardWords().absentTitle} text={boardWords().absentText} />
      </Match>
      <Match when={opening() === "not-kept"}>
        <Obstacle heading={boardWords().notKeptTitle} text={boardWords().notKeptText} />
      </Match>
    </Switch>
  );
}

function Opening() {
  return (
    <>
      <noscript>
        <Notice kind="info">{boardWords().noScript}</Notice>
      </noscript>
      <div class="script-only">
        <Skeleton shape="rows" count={6} />
      </div>
    </>
  );
}

function Obstacle(props: { readonly heading: string; readonly text: string }) {
  return (
    <Notice
      kind="error"
      isAnswer
      heading={props.heading}
      actions={
        <Button icon="refresh" onClick={() => location.reload()}>
          {commonWords().retry}
        </Button>
      }
    >
      {props.text}
    </Notice>
  );
}
