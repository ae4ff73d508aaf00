// How long a reader waits for the first byte of a page drawn on the server, with a long history of orders behind it.
import { Agent, get } from "node:http";
import { closeAll, connect, connectMany, placeOrder } from "../client.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const ROUND_MS = 3_000;
const REQUESTS_PER_SECOND = 50;
/** Customers who have ordered before. */
const ORDERS = 1_000;

export async function benchFirstByte({ url }: Subject): Promise<Figure[]> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const customers = await connectMany(ORDERS, (index) => connect(url, distributionId, cookies[index]));
  await Promise.all(customers.map((customer) => placeOrder(customer, [{ offerId: offerIds[0] ?? "", pieces: 1 }])));
  closeAll(customers);
  // A connection each, as readers come: nobody waits behind somebody else.
  const agent = new Agent({ keepAlive: false });
  const pages = { "the shop": `/ventes/${distributionId}`, home: "/", "my orders": "/mes-commandes" };
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const rounds: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const waits = await readSteadily(`${url}${path}`, agent);
      if (round > 0) rounds.push(quantile(waits, 0.95));
    }
    figures.push({ name: `first byte of ${name} at 50 requests/s, p95`, unit: "ms", rounds, target: ["≤", 100] });
  }
  agent.destroy();
  return figures;
}

async function readSteadily(address: string, agent: Agent): Promise<number[]> {
  const began = performance.now();
  const reading: Promise<number>[] = [];
  for (let request = 0; request < (ROUND_MS / 1_000) * REQUESTS_PER_SECOND; request += 1) {
    const early = began + (request * 1_000) / REQUESTS_PER_SECOND - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    reading.push(firstByteMs(address, agent, BENCH_MARKET.cookies[request]));
  }
  return Promise.all(reading);
}

const firstByteMs = (address: string, agent: Agent, cookie = ""): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    get(address, { agent, headers: { cookie } }, (response) => {
      const waited = performance.now() - began;
      response.resume().on("end", () => {
        if (response.statusCode === 200) resolve(waited);
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    }).on("error", reject);
  });
