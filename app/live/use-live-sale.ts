import { type Accessor, createSignal, onMount } from "solid-js";
import { createStore, produce, reconcile } from "solid-js/store";
import type { Audience } from "../../domain/access/viewer.ts";
import type { DistributionId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { ChangeOrder } from "../../domain/order/change-order.ts";
import type { PlaceOrder } from "../../domain/order/place-order.ts";
import { decodeServerFrame, encode } from "../../domain/protocol/codec.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import { applyServerMessage, type SaleView } from "../../domain/protocol/sale-view.ts";
import type { Refused, ServerMessage } from "../../domain/protocol/server/message.ts";
import { type ConnectionStatus, connect } from "./connection.ts";
import { PendingCommands } from "./pending-commands.ts";

interface Sale {
  readonly distributionId: DistributionId;
  readonly audience: Audience;
  /** As rendered on the server; the socket goes on from there. */
  readonly initial: SaleView;
  readonly nowMs: number;
}

export interface LiveSale {
  /** The sale as the distribution last told it. Never changed by the page itself. */
  readonly view: SaleView;
  readonly status: Accessor<ConnectionStatus>;
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
  const [view, setView] = createStore<SaleView>(structuredClone(sale.initial));
  const [connectionStatus, setConnectionStatus] = createSignal<Accessor<ConnectionStatus>>(() => "connecting");
  const [isReloadRequired, setReloadRequired] = createSignal(false);
  const [refused, setRefused] = createSignal<Refused | null>(null);
  const [aheadMs, setAheadMs] = createSignal(0);
  let send: (frame: string) => boolean = () => false;
  const pending = new PendingCommands((frame) => send(frame));

  const hear = (message: ServerMessage) => {
    switch (message.type) {
      case "welcome":
        setAheadMs(message.nowMs - Date.now());
        setView(reconcile(applied(view, message), { key: null }));
        setRefused(null);
        pending.resendAll();
        break;
      case "changed":
        hearChange(message);
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
  const hearChange = (message: ServerMessage) => {
    const askAnew = () => send(encode({ type: "get-snapshot" }));
    setView(
      produce((draft) => {
        if (applyServerMessage(draft, message) === "gap") askAnew();
      }),
    );
  };

  onMount(() => {
    setAheadMs(sale.nowMs - Date.now());
    const connection = connect(socketPath(sale), {
      onFrame: (frame) => {
        const message = decodeServerFrame(frame);
        // A message we cannot read comes from a newer Halle.
        if (message === null) setReloadRequired(true);
        else hear(message);
        if (isReloadRequired()) connection.close();
      },
    });
    send = connection.send;
    setConnectionStatus(() => connection.status);
  });

  return {
    view,
    status: () => connectionStatus()(),
    isReloadRequired,
    refused,
    nowMs: () => Date.now() + aheadMs(),
    placeOrder: (command) =>
      pending.carryOut(command.commandId, encode({ type: "place-order", ...command, lines: [...command.lines] })),
    changeOrder: (command) =>
      pending.carryOut(command.commandId, encode({ type: "change-order", ...command, lines: [...command.lines] })),
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
