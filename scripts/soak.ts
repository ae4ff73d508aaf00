/**
 * `npm run soak`: what `npm test` plays for seconds, for hours. 100,000 random commands at markets and pick-up boards, then
 * 100 times kill -9 under load; `-- 1000 3` for other numbers. A failing model run is printed with fast-check's seed and
 * path: given to its `fc.assert`, they play the same run again.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elapsed } from "./elapsed.ts";
import { Obstacle } from "./obstacle.ts";
import { runScript } from "./tool.ts";
import { runVitest } from "./vitest.ts";

const [COMMANDS = 100_000, KILLS = 100] = process.argv.slice(2).map(Number);
if (![COMMANDS, KILLS].every((count) => Number.isInteger(count) && count >= 0))
  throw new Obstacle("How many commands, and how many kills? `npm run soak -- 100000 100`.");
/** Objects stay in memory as long as the tests' worker lives: it begins anew after so many commands. */
const PORTION = 5_000;

const startedAtMs = Date.now();
const faults = [...(await playModels()), ...(await crash())];
for (const fault of faults) console.error(`\n${fault}`);
const played = `${inWords(COMMANDS)} model commands, ${inWords(KILLS)} kills in ${elapsed(Date.now() - startedAtMs)}`;
console.log(`\n${played}: ${faults.length === 0 ? "nothing found." : `${faults.length} faults.`}`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function playModels(): Promise<string[]> {
  const reports = mkdtempSync(join(tmpdir(), "halle-soak-"));
  const found: string[] = [];
  for (let done = 0; done < COMMANDS; ) {
    const commands = Math.min(PORTION, COMMANDS - done);
    const { failed, remarks } = await runVitest({
      project: "worker",
      filter: ["durable-objects/model.test.ts", "board/board-model.test.ts"],
      reportFile: join(reports, `${done}.json`),
      quiet: true,
      env: { MODEL_COMMANDS: String(commands) },
    });
    if (failed > 0) found.push(...remarks);
    done += commands;
    const faultsSoFar = found.length === 0 ? "nothing found" : `${found.length} faults`;
    console.log(
      `${inWords(done)} of ${inWords(COMMANDS)} commands, ${elapsed(Date.now() - startedAtMs)}, ${faultsSoFar}`,
    );
  }
  if (found.length === 0) rmSync(reports, { recursive: true });
  else console.error(`What exactly was played stands in ${reports}.`);
  return found;
}

async function crash(): Promise<string[]> {
  if (KILLS === 0) return [];
  const { exitCode } = await runScript("crash", [String(KILLS)]);
  return exitCode === 0 ? [] : ["kill -9 left faults: they are listed above, with the folder of their data."];
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}
