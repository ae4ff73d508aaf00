import { readFileSync } from "node:fs";
import * as v from "valibot";

export interface Tally {
  passed: number;
  failed: number;
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) })),
});

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  errors: v.array(v.unknown()),
});

export function tallyVitest(reportFile: string, exitCode: number): Tally {
  const report = readReport(VitestReport, reportFile);
  if (!report) return judge({ passed: 0, failed: 0 }, exitCode);
  // A file that does not load has no test that could fail.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return judge({ passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }, exitCode);
}

export function tallyPlaywright(reportFile: string, exitCode: number): Tally {
  const report = readReport(PlaywrightReport, reportFile);
  if (!report) return judge({ passed: 0, failed: 0 }, exitCode);
  const { expected, unexpected, flaky } = report.stats;
  return judge({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode);
}

function readReport<S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> | undefined {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // The runner died before it could report; its exit code tells, and `judge` counts it.
    return undefined;
  }
}

/** A runner that ran nothing, or that failed without a failed test (an unhandled error), counts as one failure. */
function judge(tally: Tally, exitCode: number): Tally {
  const isSuspect = exitCode !== 0 || tally.passed === 0;
  return isSuspect && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
