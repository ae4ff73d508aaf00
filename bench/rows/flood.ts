// One account sends as fast as it can; the others go on ordering, and the disk does not grow by what is refused.
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Client, closeAll, connect, connectMany, placeOrder } from "../client.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET, BENCH_PRICE } from "../market.ts";
import { type Subject, startSubject } from "../subject.ts";

const ROUNDS = 5;
const ROUND_MS = 4_000;
const COMMANDS_PER_SECOND = 1_000;
/** Each orders once a second and so stays within what a customer may send. */
const OTHERS = 20;
const SLICE_MS = 20;

export async function benchFlood(written: Subject): Promise<Figure[]> {
  await written.stop();
  const subject = await startSubject(written.dataDir, { isRateLimited: true });
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const others = await connectMany(OTHERS, (index) => connect(subject.url, distributionId, cookies[index]));
  const waits: number[] = [];
  const grown: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = diskBytes(subject.dataDir);
    const endsAt = performance.now() + ROUND_MS;
    const flood = floodUntil(subject.url, endsAt);
    const ofRound = await Promise.all(
      others.map((client, index) => orderEverySecond(client, { offerId: offerIds[index] ?? "", round, endsAt })),
    );
    const sent = await flood;
    waits.push(quantile(ofRound.flat(), 0.95));
    // Twenty orders a second are kept, and what they take is known: the rest is the flood's.
    grown.push((Math.max(0, diskBytes(subject.dataDir) - before) / 1_000_000) * (sent > 0 ? 1 : Number.NaN));
  }
  closeAll(others);
  await subject.stop();
  return [
    { name: "an account floods: others' orders p95", unit: "ms", rounds: waits, target: ["≤", 50] },
    { name: "an account floods: the sale's file grows by", unit: "MB in 4 s", rounds: grown, target: ["≤", 1] },
  ];
}

/** Commands, a thousand a second, answers unread; comes back whenever it is thrown out. Returns how many were sent. */
async function floodUntil(url: string, endsAt: number): Promise<number> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  let client: Client | null = null;
  let sent = 0;
  while (performance.now() < endsAt) {
    if (client === null || client.socket.readyState !== client.socket.OPEN)
      client = await connect(url, distributionId, cookies[OTHERS]).catch(() => null);
    for (let n = 0; client !== null && n < (COMMANDS_PER_SECOND * SLICE_MS) / 1_000; n += 1) {
      sent += 1;
      const lines = [{ offerId: offerIds[sent % offerIds.length], pieces: 1, seen: BENCH_PRICE }];
      const command = { type: "place-order", commandId: `flood-${process.pid}-${sent}`, baseRevision: 0, lines };
      if (client.socket.readyState === client.socket.OPEN) client.socket.send(JSON.stringify(command));
    }
    await pause(SLICE_MS);
  }
  client?.socket.terminate();
  return sent;
}

async function orderEverySecond(
  client: Client,
  { offerId, round, endsAt }: { offerId: string; round: number; endsAt: number },
): Promise<number[]> {
  const waits: number[] = [];
  for (let pieces = round * 100 + 1; performance.now() < endsAt; pieces += 1) {
    waits.push((await placeOrder(client, [{ offerId, pieces }])).waitMs);
    await pause(1_000);
  }
  return waits;
}

const diskBytes = (dataDir: string): number =>
  globSync(join(dataDir, "**", "*LiveDistribution*", "*.sqlite*")).reduce((sum, file) => sum + statSync(file).size, 0);
