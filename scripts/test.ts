/**
 * `npm test`: the three runners one after another; the last line says `N passed, N failed` over all of them.
 * `npm test -- worker ledger` runs one, with a filter for its files.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elapsed } from "./elapsed.ts";
import { Obstacle } from "./obstacle.ts";
import { type Tally, tallyPlaywright } from "./test-report.ts";
import { runTool } from "./tool.ts";
import { runVitest } from "./vitest.ts";

type Runner = (filter: string[], reportFile: string) => Promise<Tally>;

const RUNNERS: Record<string, Runner> = {
  rules: (filter, reportFile) => runVitest({ project: "rules", filter, reportFile }),
  worker: (filter, reportFile) => runVitest({ project: "worker", filter, reportFile }),
  "end-to-end": runPlaywright,
};

const [only, ...filter] = process.argv.slice(2);
const chosen = Object.entries(RUNNERS).filter(([name]) => !only || name === only);
if (chosen.length === 0) throw new Obstacle(`No runner is called ${only}: choose ${Object.keys(RUNNERS).join(", ")}.`);
const reports = mkdtempSync(join(tmpdir(), "halle-tests-"));
const total: Tally = { passed: 0, failed: 0, secondTries: 0, remarks: [] };
const times: string[] = [];
for (const [name, run] of chosen) {
  console.log(`\n── ${name} ──`);
  const startedAtMs = Date.now();
  const tally = await run(filter, join(reports, `${name}.json`));
  times.push(`${name} ${elapsed(Date.now() - startedAtMs)}`);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.secondTries += tally.secondTries;
  total.remarks.push(...tally.remarks.map((remark) => `${name}, ${remark}`));
}
rmSync(reports, { recursive: true });
// Once more at the end: what scrolled by half an hour ago is gone where only the end of a log is kept.
for (const remark of total.remarks) console.log(`\n${remark}`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${times.join(", ")}`);
console.log(`Only at the second try: ${total.secondTries}`);
console.log(`${total.passed} passed, ${total.failed} failed`);

async function runPlaywright(filter: string[], reportFile: string): Promise<Tally> {
  const playwright = { from: "@playwright/test", command: "playwright" };
  const { exitCode } = await runTool(playwright, ["test", ...filter], { env: { HALLE_TEST_REPORT: reportFile } });
  return tallyPlaywright(reportFile, exitCode);
}
