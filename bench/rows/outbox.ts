// How long after its acknowledgement an order stands in D1, while orders keep coming.
import { closeAll, connect, connectMany, placeOrder } from "../client.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const BUYERS = 20;
const ORDERS_EACH = 10;

export async function benchOutbox(subject: Subject): Promise<Figure[]> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const buyers = await connectMany(BUYERS, (index) => connect(subject.url, distributionId, cookies[index]));
  const rounds: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const acknowledged: { revision: number; atMs: number }[] = [];
    const seen: { revision: number; atMs: number }[] = [];
    const ordering = Promise.all(
      buyers.map(async (buyer, index) => {
        for (let order = 1; order <= ORDERS_EACH; order += 1) {
          const line = { offerId: offerIds[index] ?? "", pieces: round * ORDERS_EACH + order };
          const { revision } = await placeOrder(buyer, [line]);
          acknowledged.push({ revision, atMs: performance.now() });
        }
      }),
    );
    let isOrdering = true;
    void ordering.then(() => {
      isOrdering = false;
    });
    const newest = () => Math.max(0, ...acknowledged.map(({ revision }) => revision));
    // D1 gets orders by revision: who has the newest has all.
    while (isOrdering || (seen.at(-1)?.revision ?? 0) < newest())
      seen.push({ revision: await subject.ask("d1-revision"), atMs: performance.now() });
    await ordering;
    const lags = acknowledged.map(({ revision, atMs }) => {
      const arrived = seen.find((one) => one.revision >= revision);
      return Math.max(0, (arrived?.atMs ?? Number.POSITIVE_INFINITY) - atMs);
    });
    rounds.push(quantile(lags, 0.99));
  }
  closeAll(buyers);
  return [{ name: "acknowledged order to D1, p99", unit: "ms", rounds, target: ["≤", 2_000] }];
}
