// One order, and how long until every open screen shows what is left.
import { connect, placeOrder } from "./client.ts";
import { type Figure, quantile } from "./figures.ts";
import type { BenchMarket } from "./market.ts";

const ROUNDS = 5;
const ORDERS_PER_ROUND = 20;

export async function benchFanOut(url: string, market: BenchMarket): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const screens of [500, 1_000]) {
    const sockets = [];
    while (sockets.length < screens)
      sockets.push(...(await Promise.all(Array.from({ length: 50 }, () => connect(url, market.distributionId)))));
    const buyer = await connect(url, market.distributionId, market.cookies[1_100 + figures.length]);
    const p95: number[] = [];
    const p99: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const waits: number[] = [];
      for (let order = 1; order <= ORDERS_PER_ROUND; order += 1) {
        const began = performance.now();
        const seen = sockets.map(
          ({ socket }) =>
            new Promise<void>((resolve) => {
              const hear = () => {
                waits.push(performance.now() - began);
                resolve();
              };
              socket.addEventListener("message", hear, { once: true });
            }),
        );
        const pieces = round * ORDERS_PER_ROUND + order;
        await placeOrder(buyer, [{ offerId: market.offerIds[0] ?? "", pieces }]);
        await Promise.all(seen);
      }
      if (round === 0) continue;
      p95.push(quantile(waits, 0.95));
      p99.push(quantile(waits, 0.99));
    }
    for (const { socket } of [...sockets, buyer]) socket.close();
    const of = `${screens} screens`;
    figures.push({
      name: `order to all screens p95, ${of}`,
      unit: "ms",
      rounds: p95,
      target: screens > 500 ? "≤ 100" : "≤ 50",
    });
    figures.push({
      name: `order to all screens p99, ${of}`,
      unit: "ms",
      rounds: p99,
      target: screens > 500 ? "" : "≤ 100",
    });
  }
  return figures;
}
