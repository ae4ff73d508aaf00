// Ten-line baskets on one distribution with limited stock, through sessions, permissions, validation and broadcast.
import { type Client, closeAll, connect, connectMany, type Line, placeOrder } from "../client.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const ROUND_MS = 3_000;
const LINES = 10;
const CONNECTIONS = [1, 32];

/** Every basket takes one piece more of ten offers, so that all of it is tested against stock. */
function* baskets(first: number): Generator<Line[], never> {
  const { offerIds } = BENCH_MARKET;
  for (let pieces = 1; ; pieces = (pieces % 900) + 1)
    yield Array.from({ length: LINES }, (_, index) => ({
      offerId: offerIds[(first + index) % offerIds.length] ?? "",
      pieces,
    }));
}

async function orderUntil(client: Client, wanted: Generator<Line[], never>, endsAt: number): Promise<number[]> {
  const waits: number[] = [];
  while (performance.now() < endsAt) waits.push((await placeOrder(client, wanted.next().value)).waitMs);
  return waits;
}

export async function benchOrders({ url }: Subject): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const connections of CONNECTIONS) {
    // Other customers each time: their orders begin at revision 0.
    const clients = await connectMany(connections, (index) =>
      connect(url, BENCH_MARKET.distributionId, BENCH_MARKET.cookies[connections + index]),
    );
    const buyers = clients.map((client, index) => ({ client, wanted: baskets(index * 7) }));
    const perSecond: number[] = [];
    const p95: number[] = [];
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const endsAt = performance.now() + ROUND_MS;
      const waits = await Promise.all(buyers.map(({ client, wanted }) => orderUntil(client, wanted, endsAt)));
      if (round === 0) continue;
      perSecond.push((waits.flat().length * 1_000) / ROUND_MS);
      p95.push(quantile(waits.flat(), 0.95));
    }
    closeAll(clients);
    figures.push(...figuresOf(connections, perSecond, p95));
  }
  return figures;
}

function figuresOf(connections: number, perSecond: readonly number[], p95: readonly number[]): Figure[] {
  const isOne = connections === 1;
  const by = `${connections} connection${isOne ? "" : "s"}`;
  return [
    {
      ...{ name: `ten-line baskets, ${by}`, unit: "per second", rounds: perSecond },
      ...(isOne ? {} : { target: ["≥", 800] }),
    },
    { name: `acknowledged p95, ${by}`, unit: "ms", rounds: p95, target: ["≤", isOne ? 5 : 50] },
  ];
}
