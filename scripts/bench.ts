/**
 * `npm run bench`: measures the built bundle from another process; `npm run bench -- fan-out` one part of it. Prints a
 * table; a whole run writes bench/results.json.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, isReached, printTable, ratio, summary } from "../bench/figures.ts";
import { describeMachine } from "../bench/machine.ts";
import { benchBoard } from "../bench/rows/board.ts";
import { benchDeliveries } from "../bench/rows/deliveries.ts";
import { benchFanOut } from "../bench/rows/fan-out.ts";
import { benchFirstByte } from "../bench/rows/first-byte.ts";
import { benchFlood } from "../bench/rows/flood.ts";
import { benchHibernation } from "../bench/rows/hibernation.ts";
import { benchHotItem } from "../bench/rows/hot-item.ts";
import { benchOrders } from "../bench/rows/orders.ts";
import { benchOutbox } from "../bench/rows/outbox.ts";
import { benchPage } from "../bench/rows/page.ts";
import { benchProducerLists } from "../bench/rows/producer-lists.ts";
import { benchReconnect } from "../bench/rows/reconnect.ts";
import { benchRowsWritten } from "../bench/rows/rows-written.ts";
import { benchWaking } from "../bench/rows/waking.ts";
import { type Subject, startSubject } from "../bench/subject.ts";
import { ensureBundle } from "./bundle.ts";
import { Obstacle } from "./obstacle.ts";
import { ROOT } from "./tool.ts";

const ROWS: Readonly<Record<string, (subject: Subject) => Promise<Figure[]>>> = {
  orders: benchOrders,
  "hot-item": benchHotItem,
  "fan-out": benchFanOut,
  deliveries: benchDeliveries,
  reconnect: benchReconnect,
  hibernation: benchHibernation,
  waking: benchWaking,
  flood: benchFlood,
  "rows-written": benchRowsWritten,
  outbox: benchOutbox,
  "first-byte": benchFirstByte,
  page: benchPage,
  board: benchBoard,
  "producer-lists": benchProducerLists,
};

const [only] = process.argv.slice(2);
const chosen = Object.entries(ROWS).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) throw new Obstacle(`No bench is called ${only}: choose ${Object.keys(ROWS).join(", ")}.`);

const dataDir = mkdtempSync(join(tmpdir(), "halle-bench-"));
await ensureBundle(join(dataDir, "build.log"));
const machine = await describeMachine(dataDir);
const figures: Figure[] = [];
const failed: string[] = [];
for (const [index, [name, bench]] of chosen.entries()) {
  const began = performance.now();
  process.stdout.write(`${index + 1}/${chosen.length} ${name}… `);
  // Each row has a server and data of its own: none inherits the orders of another.
  const subject = await startSubject(join(dataDir, name));
  try {
    figures.push(...(await bench(subject)));
    console.log(`${Math.round((performance.now() - began) / 1_000)} s`);
  } catch (error) {
    // The others are worth their minutes all the same.
    failed.push(name);
    console.log("not measured");
    console.error(error);
  }
  await subject.stop();
}
rmSync(dataDir, { recursive: true, force: true });
printTable(figures);
console.log(machine.join("\n"));
const results = figures.map((figure) => ({
  ...figure,
  ...summary(figure),
  isReached: isReached(figure),
  ratio: ratio(figure, figures),
}));
// A part alone is for trying things: the file holds whole runs.
if (only === undefined && failed.length === 0)
  writeFileSync(join(ROOT, "bench", "results.json"), `${JSON.stringify({ machine, results }, null, 2)}\n`);
if (failed.length > 0) throw new Obstacle(`Not measured: ${failed.join(", ")}. The reasons stand above.`);
