// One board, one socket, one store, for as long as the page lives: what the device holds becomes what the page shows.
import { createEffect, createSignal, onCleanup, onMount } from "solid-js";
import { unwrap } from "solid-js/store";
import type { BoardPeople } from "../../domain/protocol/server/board-people.ts";
import { type BoardSocket, useLiveSale } from "../live/use-live-sale.ts";
import { markDatabase } from "../offline/device-memory.ts";
import { keepThisPage } from "../offline/keep-page.ts";
import type { Eyes } from "../received-orders/load-received.ts";
import { type Overtaken, partsFor } from "./board-device.ts";
import { createBoardOrders } from "./create-board-orders.ts";
import { createWakeLock } from "./create-wake-lock.ts";
import { keepDeviceName, readDeviceName } from "./device-name.ts";
import type { BoardOpened } from "./open-board.ts";
import type { RefusedSaying } from "./part-session.ts";
import type { SaleKept } from "./sale-memory.ts";

/** The sale is kept once it has been quiet for so long: a page that has just opened hears much at once. */
const KEPT_AFTER_MS = 400;

export function createLiveBoard(opened: BoardOpened, eyes: Eyes) {
  const { device, userId, pen, sale: kept, databaseOf } = opened;
  const [people, setPeople] = createSignal<BoardPeople["people"]>(kept.people);
  const [waiting, setWaiting] = createSignal(0);
  const [refused, setRefused] = createSignal<readonly RefusedSaying[]>([]);
  const [overtaken, setOvertaken] = createSignal<readonly Overtaken[]>([]);
  const [deviceName, setDeviceName] = createSignal(readDeviceName());
  let socket: BoardSocket | undefined;

  const sale = useLiveSale({
    distributionId: kept.received.plan.distributionId,
    audience: eyes,
    initial: viewOf(kept),
    nowMs: Date.now() + kept.aheadMs,
    board: {
      onConnected: (connected) => {
        socket = connected;
        connected.open({ pen, deviceName: deviceName() });
        device.connected();
      },
      onLost: () => device.lost(),
      onBytes: (bytes) => device.hear(bytes),
      onPeople: setPeople,
    },
  });
  const { orders, touch } = createBoardOrders({ view: sale.view, device });
  const readState = () => {
    for (const [part, count] of device.waiting) markDatabase(databaseOf(part), count);
    setWaiting([...device.waiting.values()].reduce((sum, count) => sum + count, 0));
    setRefused(device.refused);
    setOvertaken(device.overtaken);
  };
  device.showOn({
    nowMs: sale.nowMs,
    send: (bytes) => socket?.sendBytes(bytes),
    onOrders: touch,
    onStateChanged: readState,
  });
  onMount(readState);
  createEffect(() => void device.open(partsFor(eyes, sale.view.plan)));
  keepSale(opened, () => {
    const { revision, plan, orders: byCustomer } = sale.view;
    return { revision, plan, orders: Object.values(byCustomer), people: people(), nowMs: sale.nowMs() };
  });
  const [isReady, setReady] = createSignal(false);
  createEffect(() => {
    if (sale.status() === "live" && !isReady()) void keepThisPage(userId).then(setReady);
  });
  return {
    ...{ sale, device, orders, people, waiting, refused, overtaken, deviceName, isReady },
    wakeLock: createWakeLock(),
    renameDevice(name: string): void {
      const given = keepDeviceName(name);
      if (given === null) return;
      setDeviceName(given);
      socket?.open({ pen, deviceName: given });
    },
  };
}

export type LiveBoard = ReturnType<typeof createLiveBoard>;

function viewOf({ received: { revision, plan, orders } }: SaleKept) {
  const byCustomer = Object.fromEntries(orders.map((order) => [order.customerId, order]));
  return { revision, plan, orders: byCustomer, stock: {}, priceListVersion: 0 };
}

type Received = SaleKept["received"];

/** Keeps the sale whenever it has changed. */
function keepSale({ memory, onFailure }: BoardOpened, read: () => Received & Pick<SaleKept, "people">): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    const { people, ...received } = read();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { orders, plan, nowMs } = received;
      const plain = { ...received, plan: unwrap(plan), orders: orders.map((order) => unwrap(order)) };
      memory.write({ received: plain, people, aheadMs: nowMs - Date.now() }).catch(onFailure);
    }, KEPT_AFTER_MS);
  });
  onCleanup(() => clearTimeout(timer));
}
