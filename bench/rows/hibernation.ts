// Five thousand open pages cost nothing while nothing happens: the object sleeps, and wakes for the next order.
import { closeAll, connect, connectMany, placeOrder } from "../client.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import { type Subject, startSubject } from "../subject.ts";

const ROUNDS = 3;
const PAGES = 5_000;
const IDLE_MS = 15_000;

export async function benchHibernation(written: Subject): Promise<Figure[]> {
  // Whoever has once called the object from Node keeps it awake until Node forgets it: a new process has not.
  await written.stop();
  const subject = await startSubject(written.dataDir);
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const pages = await connectMany(PAGES, () => connect(subject.url, distributionId));
  const buyer = await connect(subject.url, distributionId, cookies[0]);
  const wakes: number[] = [];
  let orderedAtMs = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    orderedAtMs = Date.now();
    const began = performance.now();
    const told = pages.map(({ socket }) => new Promise((resolve) => socket.once("message", resolve)));
    await placeOrder(buyer, [{ offerId: offerIds[0] ?? "", pieces: round }]);
    await Promise.all(told);
    wakes.push(performance.now() - began);
  }
  const wokeForOrder = (await subject.ask("woke-at")) >= orderedAtMs ? 1 : 0;
  closeAll([...pages, buyer]);
  await subject.stop();
  return [
    { name: "5,000 sleeping pages: wake and tell all", unit: "ms", rounds: wakes, target: ["≤", 500] },
    { name: "asleep 15 s after the last event", unit: "1 = yes", rounds: [wokeForOrder], target: ["≥", 1] },
  ];
}
