/**
 * `node scripts/run.mjs keep-data 2`: the data folder that this version leaves behind, with things people did, into
 * tests/stored/data-folder-2.br, for the versions to come. Kept once per release that changes what is stored; never remade.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packFolder } from "../tests/support/stored/archive.ts";
import { doWhatPeopleDo } from "../tests/support/stored/deeds.ts";
import { ensureBundle } from "./bundle.ts";
import { startDemoServer } from "./demo-server.ts";
import { Obstacle } from "./obstacle.ts";
import { ROOT } from "./tool.ts";

const [number] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(number ?? "")) throw new Obstacle("Which one is it? `node scripts/run.mjs keep-data 2`.");
const file = join(ROOT, `tests/stored/data-folder-${number}.br`);
const dataDir = mkdtempSync(join(tmpdir(), "halle-kept-"));
await ensureBundle(join(dataDir, "build.log"));
const server = await startDemoServer({ port: 0, dataDir });
const deeds = await doWhatPeopleDo(server.url, server.mf);
await server.stop();
writeFileSync(join(dataDir, "deeds.json"), `${JSON.stringify(deeds, null, 2)}\n`);
packFolder(dataDir, file);
rmSync(dataDir, { recursive: true });
console.log(`${file}: ${Math.round(statSync(file).size / 1024)} KB`);
