/**
 * `npm run crash`: customers order and volunteers tick while the server is killed with kill −9 and started again on the
 * same data, fifty times (`-- 100` for more). Then the databases are read: no acknowledged order lost, no command with two
 * effects, stock exact, D1 equal to the objects, every acknowledged tick there.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectEvidence } from "../bench/crash/evidence.ts";
import { Shopper } from "../bench/crash/shopper.ts";
import { judge } from "../bench/crash/verdict.ts";
import { type TickableLine, Volunteer } from "../bench/crash/volunteer.ts";
import { startSubject } from "../bench/subject.ts";
import { ensureBundle } from "./bundle.ts";
import { Obstacle } from "./obstacle.ts";

const ROUNDS = Number(process.argv[2] ?? 50);
if (!Number.isInteger(ROUNDS) || ROUNDS < 1) throw new Obstacle("How many crashes? `npm run crash -- 50`.");
const SHOPPERS = 16;
const VOLUNTEERS = 3;
/** The server lives this long at least, and up to that much longer. */
const LIVES_MS = 250;
const LIVES_LONGER_MS = 900;

const dataDir = mkdtempSync(join(tmpdir(), "halle-crash-"));
await ensureBundle(join(dataDir, "build.log"));
const shoppers = Array.from({ length: SHOPPERS }, (_, index) => new Shopper(index));
const volunteers = Array.from({ length: VOLUNTEERS }, () => new Volunteer());
const people = [...shoppers, ...volunteers];
/** Orders 1 and up have a first line as soon as their customer has one: a volunteer guesses, and knows the pieces for sure. */
let tickable: readonly TickableLine[] = [];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let server = await startSubject(dataDir);
for (let round = 1; round <= ROUNDS; round += 1) {
  const busy = people.map((one) =>
    (one instanceof Shopper ? one.shop(server.url) : one.tick(server.url, () => tickable)).catch((error: unknown) => {
      // Killed while somebody was still connecting.
      if (!(error instanceof Error)) throw error;
    }),
  );
  await pause(LIVES_MS + Math.random() * LIVES_LONGER_MS);
  await server.kill();
  for (const one of people) one.leave();
  await Promise.all(busy);
  tickable = linesIn(dataDir);
  server = await startSubject(dataDir);
  process.stdout.write(`\rcrash ${round} of ${ROUNDS}, ${answered().toLocaleString("en")} commands answered `);
}
console.log();

// A last life without a crash: everybody comes back once, and what is owed is paid.
const busy = people.map((one) =>
  one instanceof Shopper ? one.shop(server.url) : one.tick(server.url, () => tickable),
);
await pause(1_000);
for (const one of people) one.leave();
await Promise.all(busy);
await untilPaid();
await server.stop();
const faults = judge(collectEvidence(dataDir), shoppers, volunteers);
const ticks = volunteers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
console.log(`${answered().toLocaleString("en")} commands answered, ${ticks} lines ticked off, ${ROUNDS} crashes.`);
for (const fault of faults.slice(0, 50)) console.error(fault);
console.log(
  faults.length === 0
    ? "Nothing is lost, and nothing happened twice."
    : `${faults.length} faults; the data are in ${dataDir}.`,
);
if (faults.length === 0) rmSync(dataDir, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;

function answered(): number {
  return shoppers.reduce((sum, { commands }) => sum + commands.filter(({ answer }) => answer !== null).length, 0);
}

/** What the disk knows of orders while nobody has it open. */
function linesIn(folder: string): TickableLine[] {
  return collectEvidence(folder).orders.flatMap((order) =>
    order.lines.map(({ position, pieces }) => ({ orderNumber: order.number, position, pieces })),
  );
}

/** Waits until D1 has the newest order and the ledgers were told; both are tried again by themselves. */
async function untilPaid(): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 5; ) {
    await pause(1_000);
    const now = await server.ask("d1-revision");
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}
