// A sale that has seen much wakes for one more order: 2,000 orders and 10,000 kept answers stand in its database.
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { closeAll, connect, placeOrder } from "../client.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import { type Subject, startSubject } from "../subject.ts";

const ROUNDS = 5;
const ORDERS = 2_000;
const ANSWERS = 10_000;
const LINES = 10;

export async function benchWaking(subject: Subject): Promise<Figure[]> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const wanted = (pieces: number) => offerIds.slice(0, LINES).map((offerId) => ({ offerId, pieces }));
  const first = await connect(subject.url, distributionId, cookies[0]);
  const { revision } = await placeOrder(first, wanted(1));
  closeAll([first]);
  await subject.stop();
  // What wakes with little: the same object before it had seen much.
  const little = await wake(subject.dataDir, { baseRevision: revision, pieces: 2 });
  fill(subject.dataDir);
  const waits: number[] = [];
  const memory: number[] = [];
  let { baseRevision } = little;
  for (let round = 0; round < ROUNDS; round += 1) {
    const woken = await wake(subject.dataDir, { baseRevision, pieces: 3 + round });
    baseRevision = woken.baseRevision;
    waits.push(woken.waitMs);
    memory.push(Math.max(0, woken.memoryMegabytes - little.memoryMegabytes));
  }
  return [
    { name: "waking with 2,000 orders, 10,000 answers: first order", unit: "ms", rounds: waits, target: ["≤", 100] },
    { name: "the same: memory beyond a new sale's", unit: "MB", rounds: memory, target: ["≤", 32] },
  ];

  async function wake(dataDir: string, edit: { baseRevision: number; pieces: number }) {
    const woken = await startSubject(dataDir);
    // The worker's own first request is not the object's waking.
    await (await fetch(`${woken.url}/api/me`)).text();
    const began = performance.now();
    const client = await connect(woken.url, distributionId, cookies[0]);
    client.baseRevision = edit.baseRevision;
    await placeOrder(client, wanted(edit.pieces));
    const waitMs = performance.now() - began;
    const memoryMegabytes = workerdMegabytes(woken.pid);
    closeAll([client]);
    await woken.stop();
    return { waitMs, memoryMegabytes, baseRevision: client.baseRevision };
  }
}

/** Copies of the one order under other customers' names and numbers, and of its answer under other commands. */
function fill(dataDir: string): void {
  const [file] = globSync(join(dataDir, "**", "*LiveDistribution*", "*.sqlite")).filter(
    (path) => !path.endsWith("metadata.sqlite"),
  );
  const database = new DatabaseSync(file ?? "");
  try {
    const { json } = database.prepare("SELECT json FROM customer_order").get() as { json: string };
    const { answer } = database.prepare("SELECT answer FROM answered").get() as { answer: string };
    const order = JSON.parse(json);
    const addOrder = database.prepare("INSERT INTO customer_order (customer_id, revision, json) VALUES (?, ?, ?)");
    const addAnswer = database.prepare(
      "INSERT INTO answered (sender_id, command_id, answer, at_ms) VALUES (?, ?, ?, ?)",
    );
    database.exec("BEGIN");
    for (let n = 2; n <= ORDERS; n += 1) {
      const customerId = `filled-${n}`;
      addOrder.run(customerId, order.revision, JSON.stringify({ ...order, customerId, number: n }));
    }
    for (let n = 1; n < ANSWERS; n += 1) addAnswer.run(`filled-${(n % ORDERS) + 1}`, `filled-${n}`, answer, Date.now());
    // D1 is not asked to take two thousand orders of nobody.
    database.exec("INSERT OR REPLACE INTO counter VALUES ('d1_revision', 9007199254740991); COMMIT");
  } finally {
    database.close();
  }
}

/** What the server's workerd has in memory, as Linux counts it; nothing elsewhere. */
function workerdMegabytes(serverPid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const pid of children) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      if (!/^Name:\s*workerd/m.test(status) || !new RegExp(`^PPid:\\s*${serverPid}$`, "m").test(status)) continue;
      return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]) / 1_024;
    } catch (error) {
      // A process may end while the list is read.
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }
  return Number.NaN;
}
