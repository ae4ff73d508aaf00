/** `npm run bench`: measures the built bundle from another process; `npm run bench -- fan-out` one part of it. */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { benchFanOut } from "../bench/fan-out.ts";
import { type Figure, printTable, summary } from "../bench/figures.ts";
import type { BenchMarket } from "../bench/market.ts";
import { benchOrders } from "../bench/orders.ts";
import { ensureBundle } from "./bundle.ts";
import { Obstacle } from "./obstacle.ts";
import { ROOT } from "./tool.ts";

interface Ready {
  readonly url: string;
  readonly market: BenchMarket;
}

const BENCHES: Readonly<Record<string, (url: string, market: BenchMarket) => Promise<Figure[]>>> = {
  orders: benchOrders,
  "fan-out": benchFanOut,
};

const [only] = process.argv.slice(2);
const chosen = Object.entries(BENCHES).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) throw new Obstacle(`No bench is called ${only}: choose ${Object.keys(BENCHES).join(", ")}.`);

const dataDir = mkdtempSync(join(tmpdir(), "halle-bench-"));
await ensureBundle(join(dataDir, "build.log"));
const figures: Figure[] = [];
for (const [name, bench] of chosen) {
  console.log(`Measuring ${name}…`);
  // Each bench has a server and data of its own: none inherits the orders of another.
  const server = fork(join(ROOT, "bench", "server.ts"), [join(dataDir, name)]);
  const { url, market } = await new Promise<Ready>((resolve, reject) => {
    server.once("message", (ready) => resolve(ready as Ready));
    server.once("exit", () => reject(new Obstacle("The server under measurement did not start.")));
  });
  figures.push(...(await bench(url, market)));
  server.removeAllListeners("exit");
  server.disconnect();
  await new Promise((resolve) => server.once("exit", resolve));
}
rmSync(dataDir, { recursive: true, force: true });
printTable(figures);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
console.log(machine);
const results = figures.map((figure) => ({ ...figure, ...summary(figure) }));
writeFileSync(join(ROOT, "bench", "results.json"), `${JSON.stringify({ machine, results }, null, 2)}\n`);
