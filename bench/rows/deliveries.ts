// Orders at a steady pace before 500 screens: what each screen has to be told per second, and how late it is. At four times
// the load screens are told as often and of more at once.
import { type Client, closeAll, connect, connectMany, placeOrder, revisionIn } from "../client.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const ROUND_MS = 3_000;
const SCREENS = 500;
const BUYERS = 40;
/** An order told to 500 screens is 500 deliveries. */
const ORDERS_PER_SECOND = 40;
const TIMES = [1, 4];

interface Screen extends Client {
  /** When which revision arrived, the oldest first. */
  heard: { revision: number; atMs: number }[];
}

export async function benchDeliveries({ url }: Subject): Promise<Figure[]> {
  const { distributionId, cookies } = BENCH_MARKET;
  const screens = (await connectMany(SCREENS, () => connect(url, distributionId))).map(listening);
  const buyers = await connectMany(BUYERS, (index) => connect(url, distributionId, cookies[index]));
  const figures: Figure[] = [];
  for (const times of TIMES) {
    const perSecond: number[] = [];
    const p95: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const { waits, seconds } = await measure(screens, buyers, ORDERS_PER_SECOND * times);
      if (round === 0) continue;
      perSecond.push(waits.length / seconds);
      p95.push(quantile(waits, 0.95));
    }
    const at = `${times} × load`;
    figures.push(
      {
        ...{ name: `deliveries, ${at}`, unit: "per second", rounds: perSecond },
        ...(times === 1 ? { target: ["≥", 20_000 * PACE_KEPT] } : {}),
      },
      { name: `delivered, p95, ${at}`, unit: "ms", rounds: p95, target: ["≤", times === 1 ? 50 : 250] },
    );
  }
  closeAll([...screens, ...buyers]);
  return figures;
}

/** The pace is kept when no more than a hundredth of the orders came too late to be sent within the round. */
const PACE_KEPT = 0.99;

function listening(client: Client): Screen {
  const screen: Screen = { ...client, heard: [] };
  client.socket.on("message", (frame: Buffer) => {
    const revision = revisionIn(frame.toString("latin1", 0, 120));
    if (revision !== null) screen.heard.push({ revision, atMs: performance.now() });
  });
  return screen;
}

async function measure(screens: readonly Screen[], buyers: readonly Client[], ordersPerSecond: number) {
  for (const screen of screens) screen.heard = [];
  const began = performance.now();
  const orders = (ROUND_MS / 1_000) * ordersPerSecond;
  const sent: Promise<{ atMs: number; revision: number }>[] = [];
  const busy = buyers.map(() => Promise.resolve());
  for (let order = 0; order < orders; order += 1) {
    const dueMs = began + (order * 1_000) / ordersPerSecond;
    const early = dueMs - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    sent.push(buy(buyers, busy, order));
  }
  const accepted = await Promise.all(sent);
  const seconds = (performance.now() - began) / 1_000;
  const newest = Math.max(...accepted.map(({ revision }) => revision));
  for (const screen of screens) await hears(screen, newest);
  return { waits: screens.flatMap((screen) => waitsOf(screen, accepted)), seconds };
}

/** A buyer sends one order after the other, and counts from when it was due, late or not. */
function buy(buyers: readonly Client[], busy: Promise<void>[], order: number) {
  const index = order % buyers.length;
  const atMs = performance.now();
  const lines = [{ offerId: BENCH_MARKET.offerIds[index] ?? "", pieces: (order % 900) + 1 }];
  const answered = (busy[index] as Promise<void>).then(() => placeOrder(buyers[index] as Client, lines));
  busy[index] = answered.then(() => undefined);
  return answered.then(({ revision }) => ({ atMs, revision }));
}

const hears = (screen: Screen, revision: number): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if ((screen.heard.at(-1)?.revision ?? 0) < revision) return;
      screen.socket.off("message", look);
      resolve();
    };
    screen.socket.on("message", look);
    look();
  });

/** Both lists are in the order of their revisions or nearly: one walk finds them all. */
function waitsOf({ heard }: Screen, accepted: readonly { atMs: number; revision: number }[]): number[] {
  let next = 0;
  return accepted
    .toSorted((one, other) => one.revision - other.revision)
    .map(({ atMs, revision }) => {
      while ((heard[next]?.revision ?? Number.POSITIVE_INFINITY) < revision) next += 1;
      return (heard[next]?.atMs ?? Number.NaN) - atMs;
    });
}
