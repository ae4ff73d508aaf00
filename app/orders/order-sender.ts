// Sends orders and waits for their answers, over the socket or, where none can be opened, by request. A command is kept
// in the browser until it is answered: after a reload it goes out again, the very same, and has its effect once.
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";
import * as v from "valibot";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { PlaceOrder, WantedLine } from "../../domain/order/place-order.ts";
import { PlaceOrderCommand } from "../../domain/protocol/client/place-order.ts";
import { OrderAnswerShape } from "../../domain/protocol/server/order-answer.ts";
import { api } from "../api.ts";
import type { LiveSale } from "../live/use-live-sale.ts";
import { type KeptFor, keep, readKept } from "./kept.ts";
import { newCommandId } from "./new-command-id.ts";

/** How often an unanswered command is tried by request while no socket is open. */
const REQUEST_EVERY_MS = 4_000;
/** From this status on it is our fault and may pass. */
const SERVER_FAULT = 500;
/** Nobody is signed in any more, or somebody else is. */
const NOT_THEIRS: ReadonlySet<number> = new Set([401, 409]);
const SIGN_IN = "sign-in-needed";

const isOver = ({ ended, refused }: Sending["live"]): boolean => ended() !== null || refused()?.reason === SIGN_IN;

const notTaken = (isSignedOut: boolean): NotTaken => ({ result: "not-taken", isSignedOut });

/** Not taken at all: nobody is signed in (any more), or something broke. */
interface NotTaken {
  readonly result: "not-taken";
  readonly isSignedOut: boolean;
}

export type SentAnswer = OrderAnswer | NotTaken;

interface Sending {
  readonly live: Pick<LiveSale, "status" | "placeOrder" | "refused" | "nowMs" | "ended" | "end">;
  readonly keptFor: Accessor<KeptFor>;
  readonly onAnswer: (answer: SentAnswer) => void;
}

export interface OrderSender {
  /** The command whose answer is awaited. */
  readonly pending: Accessor<PlaceOrder | null>;
  readonly send: (lines: readonly WantedLine[], baseRevision: number) => void;
}

export function createOrderSender(sending: Sending): OrderSender {
  const { live, keptFor, onAnswer } = sending;
  const [pending, setPending] = createSignal<PlaceOrder | null>(null);
  let timer: ReturnType<typeof setInterval> | undefined;
  const carryOut = async (command: PlaceOrder) => {
    setPending(command);
    const answer = await new Promise<SentAnswer>((resolve) => {
      void live.placeOrder(command).then((told) => resolve(told ?? notTaken(isOver(live))));
      timer = setInterval(() => void requestInstead(sending, command, resolve), REQUEST_EVERY_MS);
    });
    clearInterval(timer);
    keep("command", keptFor(), null);
    setPending(null);
    onAnswer(answer);
  };
  onMount(() => {
    const kept = readKept("command", keptFor(), PlaceOrderCommand);
    if (kept !== null) void carryOut(kept);
  });
  onCleanup(() => clearInterval(timer));
  return {
    pending,
    send: (lines, baseRevision) => {
      if (pending() !== null) return;
      const command = { commandId: newCommandId(), baseRevision, lines, sentAtMs: live.nowMs() };
      keep("command", keptFor(), command);
      void carryOut(command);
    },
  };
}

/** A socket that is open will answer; without a network there is nothing to try. */
async function requestInstead(
  { live, keptFor }: Sending,
  command: PlaceOrder,
  resolve: (answer: SentAnswer) => void,
): Promise<void> {
  if (live.status() === "live" || !navigator.onLine) return;
  try {
    const response = await api().distributions[":distributionId"].order.$post({
      param: { distributionId: keptFor().distributionId },
      json: { ...command, lines: [...command.lines] },
    });
    if (response.ok) resolve(v.parse(OrderAnswerShape, await response.json()));
    else if (response.status < SERVER_FAULT) {
      const isSignedOut = NOT_THEIRS.has(response.status);
      if (isSignedOut) live.end();
      resolve(notTaken(isSignedOut));
    }
  } catch (error) {
    console.warn("the order could not be sent yet; it goes out again", error);
  }
}
