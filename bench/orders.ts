// Ten-line baskets on one distribution with limited stock, through sessions, permissions, validation and broadcast.
import { type Client, connect, placeOrder } from "./client.ts";
import { type Figure, quantile } from "./figures.ts";
import type { BenchMarket } from "./market.ts";

const ROUNDS = 5;
const ROUND_MS = 3_000;
const LINES = 10;

/** Every basket takes one piece more of ten offers, so that all of it is tested against stock. */
function* baskets(market: BenchMarket, first: number) {
  for (let pieces = 1; ; pieces = (pieces % 900) + 1)
    yield Array.from({ length: LINES }, (_, index) => ({
      offerId: market.offerIds[(first + index) % market.offerIds.length] ?? "",
      pieces,
    }));
}

async function orderFor(client: Client, wanted: Iterator<Parameters<typeof placeOrder>[1]>, endsAt: number) {
  const waits: number[] = [];
  while (performance.now() < endsAt) {
    const { value } = wanted.next();
    waits.push(await placeOrder(client, value));
  }
  return waits;
}

export async function benchOrders(url: string, market: BenchMarket): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const connections of [1, 32]) {
    // Other customers each time: their orders begin at revision 0.
    const clients = await Promise.all(
      Array.from({ length: connections }, (_, index) =>
        connect(url, market.distributionId, market.cookies[connections + index]),
      ),
    );
    const wanted = clients.map((_, index) => baskets(market, index * 7));
    const perSecond: number[] = [];
    const p95: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const endsAt = performance.now() + ROUND_MS;
      const waits = (
        await Promise.all(clients.map((client, index) => orderFor(client, wanted[index] as never, endsAt)))
      ).flat();
      // The first round warms up.
      if (round === 0) continue;
      perSecond.push((waits.length * 1_000) / ROUND_MS);
      p95.push(quantile(waits, 0.95));
    }
    for (const { socket } of clients) socket.close();
    const of = `${connections} connection${connections > 1 ? "s" : ""}`;
    figures.push({
      name: `ten-line baskets, ${of}`,
      unit: "per second",
      rounds: perSecond,
      target: connections > 1 ? "≥ 800" : "",
    });
    figures.push({
      ...{ name: `acknowledged p95, ${of}`, unit: "ms", rounds: p95 },
      target: connections > 1 ? "≤ 50" : "≤ 5",
    });
  }
  return figures;
}
