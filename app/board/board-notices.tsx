import { createEffect, For, on, Show } from "solid-js";
import { assertNever } from "../../domain/assert-never.ts";
import { type BoardEntry, readEntry } from "../../domain/board/entry.ts";
import { lineName } from "../received-orders/line-text.ts";
import { Button } from "../ui/button/button.tsx";
import { announce } from "../ui/live/announcer.tsx";
import { SessionEnded } from "../ui/live/session-ended.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { boardWords } from "../words/board.ts";
import { commonWords } from "../words/common.ts";
import { isAway } from "./away.ts";
import { useBoard } from "./board-context.ts";
import type { Overtaken } from "./board-device.ts";
import type { RefusedSaying } from "./part-session.ts";
import { paymentText } from "./payment-text.ts";

/** What somebody at the board must know, and nothing while all is well. */
export function BoardNotices(props: { readonly isSaved: boolean }) {
  const board = useBoard();
  return (
    <>
      <Show when={!props.isSaved}>
        <Notice kind="error" isAnswer heading={boardWords().notSavedTitle}>
          {boardWords().notSavedText}
        </Notice>
      </Show>
      <Show when={board.sale.isReloadRequired()}>
        <Notice
          kind="warning"
          isAnswer
          actions={
            <Button icon="refresh" onClick={() => location.reload()}>
              {commonWords().reload}
            </Button>
          }
        >
          {boardWords().reloadNeeded}
        </Notice>
      </Show>
      <Show when={board.plan().validatedAtMs !== null}>
        <Notice kind="info">{boardWords().validatedText}</Notice>
      </Show>
      <RefusedNotice />
      <OvertakenNotice />
      <SessionEnded ended={board.sale.ended()} kept={boardWords().signInText} />
      <WaitingNotice />
    </>
  );
}

/** That one can go on. How much waits is told in the bar, which is always in sight. */
function WaitingNotice() {
  const board = useBoard();
  const away = () => isAway(board.sale.status());
  createEffect(on(away, (now) => now && announce(boardWords().offlineText), { defer: true }));
  return (
    <Show when={away()}>
      <Notice kind="info">{board.waiting() > 0 ? boardWords().waitingText : boardWords().offlineText}</Notice>
    </Show>
  );
}

/** What the object did not take, one by one, until somebody has read it. */
function RefusedNotice() {
  const board = useBoard();
  return (
    <Show when={board.refused().length > 0}>
      <Notice
        kind="error"
        isAnswer
        heading={boardWords().refusedTitle({ count: board.refused().length })}
        actions={<Button onClick={() => void board.device.forgetRefused()}>{boardWords().understood}</Button>}
      >
        <p>{boardWords().refusedText}</p>
        <ul>
          <For each={board.refused()}>{(refused) => <li>{useRefusedText(refused)}</li>}</For>
        </ul>
      </Notice>
    </Show>
  );
}

/** What this device said and somebody said otherwise later, until it has been read. */
function OvertakenNotice() {
  const board = useBoard();
  return (
    <Show when={board.overtaken().length > 0}>
      <Notice
        kind="warning"
        isAnswer
        heading={boardWords().overtakenTitle({ count: board.overtaken().length })}
        actions={<Button onClick={() => board.device.forgetOvertaken()}>{boardWords().understood}</Button>}
      >
        <ul>
          <For each={board.overtaken()}>{(one) => <li>{useOvertakenText(one)}</li>}</For>
        </ul>
      </Notice>
    </Show>
  );
}

function useOvertakenText({ mine, theirs, byPen }: Overtaken): string {
  const who =
    useBoard()
      .people()
      .find(({ pen }) => pen === byPen)?.name ?? boardWords().somebody;
  return boardWords().overtakenOne({ what: useEntryText(mine), who, now: stateText(theirs) });
}

/** What an entry says now, in a few words. */
function stateText(entry: BoardEntry): string {
  const words = boardWords().nowSays;
  switch (entry.kind) {
    case "line":
      return entry.mark.state === "missing"
        ? words.missing({ count: entry.mark.missingPieces })
        : words[entry.mark.state];
    case "note":
      return entry.text === "" ? words.nothing : words.note({ text: entry.text });
    case "cancellation":
      return entry.isCancelled ? words.cancelled : words.counted;
    case "payment":
    case "acceptance":
      return words.counted;
    default:
      return assertNever(entry);
  }
}

function useRefusedText({ intention, reason }: RefusedSaying): string {
  const words = boardWords().refusal;
  const why = Object.entries(words).find(([known]) => known === reason)?.[1] ?? words.other;
  return boardWords().refusedOne({ what: useSayingText(intention), why });
}

/** What somebody had said, in words: it has to be told to somebody else now. */
function useSayingText({ key, says, orderNumber }: RefusedSaying["intention"]): string {
  const entry = readEntry(key, [0, ...says]);
  return entry === null ? boardWords().saying.line({ number: orderNumber, product: "" }) : useEntryText(entry);
}

function useEntryText(entry: BoardEntry): string {
  const board = useBoard();
  const words = boardWords().saying;
  const { orderNumber: number } = entry;
  switch (entry.kind) {
    case "payment":
      return words.payment({ number, payment: paymentText(entry) });
    case "cancellation":
      return words.cancellation({ number });
    case "acceptance":
      return words.acceptance({ number });
    case "note":
      return words.note({ number, text: entry.text });
    case "line": {
      const order = board.orders().find((one) => one.number === number);
      const line = order?.board().lines.find((one) => one.line.position === entry.position);
      return words.line({ number, product: line === undefined ? "" : lineName(line.line) });
    }
    default:
      return assertNever(entry);
  }
}
