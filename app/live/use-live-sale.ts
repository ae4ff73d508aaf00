import { type Accessor, createSignal, onMount } from "solid-js";
import { createStore, produce, reconcile } from "solid-js/store";
import type { Audience } from "../../domain/access/viewer.ts";
import type { DistributionId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { ChangeOrder } from "../../domain/order/change-order.ts";
import type { PlaceOrder } from "../../domain/order/place-order.ts";
import type { ClientMessage } from "../../domain/protocol/client/message.ts";
import type { OpenBoardMessage } from "../../domain/protocol/client/open-board.ts";
import { decodeServerFrame, encode } from "../../domain/protocol/codec.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import { applyServerMessage, type SaleView } from "../../domain/protocol/sale-view.ts";
import type { BoardPeople } from "../../domain/protocol/server/board-people.ts";
import type { Refused, ServerMessage } from "../../domain/protocol/server/message.ts";
import { type ConnectionStatus, connect, type SessionEnd } from "./connection.ts";
import { PendingCommands } from "./pending-commands.ts";

/** What is answered under its own id. */
type Command = Extract<ClientMessage, { commandId: unknown }>;

interface Sale {
  readonly distributionId: DistributionId;
  readonly audience: Audience;
  /** As rendered on the server; the socket goes on from there. */
  readonly initial: SaleView;
  readonly nowMs: number;
  readonly board?: BoardOnSocket;
}

/** What travels on the same socket for the pick-up board. */
export interface BoardOnSocket {
  /** The sale's messages come from now on, and the board may ask for its own. */
  readonly onConnected: (socket: BoardSocket) => void;
  readonly onLost: () => void;
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onPeople: (people: BoardPeople["people"]) => void;
}

/** What is sent while there is no connection is lost: who sends it asks again on the next. */
export interface BoardSocket {
  readonly open: (board: Omit<OpenBoardMessage, "type">) => void;
  readonly sendBytes: (bytes: Uint8Array<ArrayBuffer>) => void;
}

export interface LiveSale {
  /** The sale as the distribution last told it. Never changed by the page itself. */
  readonly view: SaleView;
  readonly status: Accessor<ConnectionStatus>;
  /** Set once the session the page was opened with is over: it sends nothing any more. */
  readonly ended: Accessor<SessionEnd | null>;
  /** A request was refused as nobody's or somebody else's. */
  readonly end: () => void;
  /** The distribution's clock. */
  readonly nowMs: () => number;
  readonly isReloadRequired: Accessor<boolean>;
  /** The last frame that was not taken, such as for somebody whose session has ended. */
  readonly refused: Accessor<Refused | null>;
  /** null: the command was not taken at all; `refused` says why. */
  readonly placeOrder: (command: PlaceOrder) => Promise<OrderAnswer | null>;
  readonly changeOrder: (command: ChangeOrder) => Promise<OrderAnswer | null>;
}

/** One socket, one store, for as long as the page lives. On the server: the store alone. */
export function useLiveSale(sale: Sale): LiveSale {
  const { view, welcome, change } = createView(sale.initial);
  const [connection, setConnection] = createSignal<ReturnType<typeof connect>>();
  const ended = () => connection()?.ended() ?? null;
  const [isReloadRequired, setReloadRequired] = createSignal(false);
  const [refused, setRefused] = createSignal<Refused | null>(null);
  const clock = createSaleClock(sale.nowMs);
  let send: (frame: string | Uint8Array<ArrayBuffer>) => boolean = () => false;
  const pending = new PendingCommands((frame) => send(frame));

  const hear = (message: ServerMessage) => {
    switch (message.type) {
      case "welcome":
        clock.set(message.nowMs);
        welcome(message);
        setRefused(null);
        pending.resendAll();
        sale.board?.onConnected({
          open: (board) => send(encode({ type: "open-board", ...board })),
          sendBytes: (bytes) => send(bytes),
        });
        break;
      case "changed":
        if (change(message) === "gap") send(encode({ type: "get-snapshot" }));
        break;
      case "board-people":
        sale.board?.onPeople(message.people);
        break;
      case "order-answered":
        pending.answer(message.commandId, message.answer);
        break;
      case "refused":
        setRefused(message);
        if (message.commandId !== null) pending.answer(message.commandId, null);
        break;
      case "reload-required":
        setReloadRequired(true);
        break;
    }
  };

  onMount(() => {
    clock.set(sale.nowMs);
    const connection = connect(socketPath(sale), {
      onFrame: (frame) => {
        const message = decodeServerFrame(frame);
        // A message we cannot read comes from a newer Halle.
        if (message === null) setReloadRequired(true);
        else hear(message);
        if (isReloadRequired()) connection.close();
      },
      onBytes: sale.board?.onBytes,
      onLost: sale.board?.onLost,
      onEnded: () => pending.giveUp(),
    });
    send = connection.send;
    setConnection(connection);
  });
  const carryOut = (command: Command) =>
    ended() === null ? pending.carryOut(command.commandId, encode(command)) : Promise.resolve(null);

  return {
    view,
    status: () => connection()?.status() ?? "connecting",
    ended,
    end: () => connection()?.end(),
    isReloadRequired,
    refused,
    nowMs: clock.nowMs,
    placeOrder: (command) => carryOut({ type: "place-order", ...command, lines: [...command.lines] }),
    changeOrder: (command) => carryOut({ type: "change-order", ...command, lines: [...command.lines] }),
  };
}

/**
 * The distribution's clock, as it was last told. It goes on by this device's own clock, and by the time the page has been open
 * where that is later: somebody may put the device's clock back, and a page stands still while its device sleeps.
 */
function createSaleClock(initialMs: number) {
  const since = (toldMs: number) => ({ toldMs, wallMs: Date.now(), openMs: performance.now() });
  const [told, setTold] = createSignal(since(initialMs));
  return {
    set: (nowMs: number) => setTold(since(nowMs)),
    nowMs: () => {
      const { toldMs, wallMs, openMs } = told();
      // Whole milliseconds, as every instant that is written down.
      return toldMs + Math.max(Date.now() - wallMs, Math.floor(performance.now() - openMs));
    },
  };
}

/** The sale as the distribution's messages make it. */
function createView(initial: SaleView) {
  const [view, setView] = createStore<SaleView>(structuredClone(initial));
  return {
    view,
    welcome: (message: ServerMessage) => setView(reconcile(applied(view, message), { key: null })),
    change(message: ServerMessage): "applied" | "gap" {
      let outcome: "applied" | "gap" = "applied";
      setView(
        produce((draft) => {
          outcome = applyServerMessage(draft, message);
        }),
      );
      return outcome;
    },
  };
}

const applied = (view: SaleView, message: ServerMessage): SaleView => {
  const next = { ...view };
  applyServerMessage(next, message);
  return next;
};

function socketPath({ distributionId, audience }: Sale): string {
  const query = new URLSearchParams({ protocol: String(PROTOCOL_VERSION), as: audience.kind });
  if (audience.kind === "producer") query.set("producerId", audience.producerId);
  return `/api/distributions/${distributionId}/live?${query}`;
}
