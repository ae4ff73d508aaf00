// One order, and how long until every open screen shows what is left: here, and side by side with what people would write
// with `ws` and socket.io, which know no sessions and keep nothing.
import { io } from "socket.io-client";
import { WebSocket } from "ws";
import { closeAll, connect, connectMany, type Line, placeOrder } from "../client.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import { startPeer } from "../peers/start-peer.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const ORDERS_PER_ROUND = 20;
const SCREENS = [500, 1_000];

/** Screens that watch one stall, and somebody who buys there. */
interface Contender {
  readonly name: string;
  /** Sends an order and resolves when every screen has heard of it; `heard` is called at each. */
  readonly order: (lines: readonly Line[], heard: () => void) => Promise<void>;
  readonly close: () => void;
}

export async function benchFanOut(subject: Subject): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const screens of SCREENS) {
    const contenders = [await ours(subject, screens), await viaWs(screens), await viaSocketIo(screens)];
    const waits = new Map(contenders.map(({ name }) => [name, { p95: [] as number[], p99: [] as number[] }]));
    // The first round warms up; then they take turns.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const contender of contenders) {
        const waited = await measure(contender, round);
        if (round === 0) continue;
        waits.get(contender.name)?.p95.push(quantile(waited, 0.95));
        waits.get(contender.name)?.p99.push(quantile(waited, 0.99));
      }
    }
    for (const contender of contenders) contender.close();
    figures.push(...contenders.flatMap(({ name }) => figuresOf(name, screens, waits.get(name))));
  }
  return figures;
}

async function measure(contender: Contender, round: number): Promise<number[]> {
  const waited: number[] = [];
  for (let order = 1; order <= ORDERS_PER_ROUND; order += 1) {
    const began = performance.now();
    const lines = [{ offerId: BENCH_MARKET.offerIds[0] ?? "", pieces: round * ORDERS_PER_ROUND + order }];
    await contender.order(lines, () => waited.push(performance.now() - began));
  }
  return waited;
}

function figuresOf(name: string, screens: number, waits: { p95: number[]; p99: number[] } | undefined): Figure[] {
  const isOurs = name === OURS;
  const label = (share: string, by: string) => `order to all of ${screens} screens, ${share}, ${by}`;
  const figure = (share: "p95" | "p99", most: number): Figure => ({
    ...{ name: label(share, name), unit: "ms", rounds: waits?.[share] ?? [] },
    ...(isOurs ? { target: ["≤", most], against: label(share, "ws") } : {}),
  });
  return screens === 500 ? [figure("p95", 50), figure("p99", 100)] : [figure("p95", 100)];
}

const OURS = "Halle";

/** Resolves when all of `screens` have called what it hands out. */
function everyScreen(screens: number, heard: () => void): { one: () => void; all: Promise<void> } {
  let missing = screens;
  const { promise, resolve } = Promise.withResolvers<void>();
  const one = () => {
    heard();
    missing -= 1;
    if (missing === 0) resolve();
  };
  return { one, all: promise };
}

async function ours({ url }: Subject, screens: number): Promise<Contender> {
  const { distributionId, cookies } = BENCH_MARKET;
  const pages = await connectMany(screens, () => connect(url, distributionId));
  const buyer = await connect(url, distributionId, cookies[screens]);
  return {
    name: OURS,
    async order(lines, heard) {
      const { one, all } = everyScreen(screens, heard);
      for (const { socket } of pages) socket.once("message", one);
      await placeOrder(buyer, lines);
      await all;
    },
    close: () => closeAll([...pages, buyer]),
  };
}

async function viaWs(screens: number): Promise<Contender> {
  const { port, stop } = await startPeer("ws-server.ts");
  const open = async () => {
    const socket = new WebSocket(`ws://localhost:${port}`, { perMessageDeflate: false });
    await new Promise((resolve) => socket.once("open", resolve));
    return { socket, revision: 0, baseRevision: 0 };
  };
  const [pages, buyer] = [await connectMany(screens, open), await open()];
  return {
    name: "ws",
    async order(lines, heard) {
      const { one, all } = everyScreen(screens, heard);
      for (const { socket } of pages) socket.once("message", one);
      buyer.socket.send(JSON.stringify({ lines }));
      await all;
    },
    close: () => {
      closeAll([...pages, buyer]);
      stop();
    },
  };
}

async function viaSocketIo(screens: number): Promise<Contender> {
  const { port, stop } = await startPeer("socket-io-server.ts");
  const open = async () => {
    const socket = io(`http://localhost:${port}`, { transports: ["websocket"], forceNew: true });
    await new Promise<void>((resolve) => socket.once("connect", resolve));
    return socket;
  };
  const buyer = await open();
  const pages: (typeof buyer)[] = [];
  while (pages.length < screens) pages.push(...(await Promise.all(Array.from({ length: 50 }, open))));
  return {
    name: "socket.io",
    async order(lines, heard) {
      const { one, all } = everyScreen(screens, heard);
      for (const page of pages) page.once("changed", one);
      buyer.emit("order", lines);
      await all;
    },
    close: () => {
      for (const socket of [...pages, buyer]) socket.disconnect();
      stop();
    },
  };
}
