import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import * as v from "valibot";

export interface Tally {
  passed: number;
  failed: number;
  /** How many of those that passed failed at first. */
  secondTries: number;
  /** What failed, and what passed at the second try only, by name and with its first words. */
  remarks: string[];
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.string(),
      assertionResults: v.array(
        v.object({ status: v.string(), fullName: v.string(), failureMessages: v.nullish(v.array(v.string()), []) }),
      ),
    }),
  ),
});

const PlaywrightSpec = v.object({
  title: v.string(),
  file: v.string(),
  tests: v.array(
    v.object({
      status: v.string(),
      results: v.array(v.object({ error: v.optional(v.object({ message: v.optional(v.string(), "") })) })),
    }),
  ),
});
type PlaywrightSuite = { specs: v.InferOutput<typeof PlaywrightSpec>[]; suites?: PlaywrightSuite[] | undefined };
const PlaywrightSuite: v.GenericSchema<unknown, PlaywrightSuite> = v.object({
  specs: v.array(PlaywrightSpec),
  suites: v.optional(v.array(v.lazy(() => PlaywrightSuite))),
});
const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  errors: v.array(v.unknown()),
  suites: v.array(PlaywrightSuite),
});

export function tallyVitest(reportFile: string, exitCode: number): Tally {
  const report = readReport(VitestReport, reportFile);
  if (!report) return judge(NOTHING, exitCode);
  // A file that does not load has no test that could fail.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const unlucky = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.failureMessages?.[0]);
  const remarks = [
    ...brokenFiles.map((file) => remark("failed", file.name, file.message)),
    ...unlucky.map((test) => remark(VERDICT[test.status] ?? test.status, test.fullName, test.failureMessages?.[0])),
  ];
  const failed = report.numFailedTests + brokenFiles.length;
  const secondTries = unlucky.filter((test) => test.status === "passed").length;
  return judge({ passed: report.numPassedTests, failed, secondTries, remarks }, exitCode);
}

export function tallyPlaywright(reportFile: string, exitCode: number): Tally {
  const report = readReport(PlaywrightReport, reportFile);
  if (!report) return judge(NOTHING, exitCode);
  const { expected, unexpected, flaky } = report.stats;
  const remarks = specsOf(report.suites).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === "unexpected" || test.status === "flaky")
      .map(({ status, results }) => remark(VERDICT[status] ?? status, spec.title, results[0]?.error?.message)),
  );
  const failed = unexpected + report.errors.length;
  return judge({ passed: expected + flaky, failed, secondTries: flaky, remarks }, exitCode);
}

const NOTHING: Tally = { passed: 0, failed: 0, secondTries: 0, remarks: [] };

const SECOND_TRY = "passed at the second try only";
const VERDICT: Readonly<Record<string, string>> = {
  failed: "failed",
  unexpected: "failed",
  passed: SECOND_TRY,
  flaky: SECOND_TRY,
};

const specsOf = (suites: readonly PlaywrightSuite[]): PlaywrightSuite["specs"] =>
  suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])]);

/** Long enough for what was expected and what came. */
const WHY_MAX_CHARS = 600;

const remark = (verdict: string, name: string, why = ""): string =>
  `${verdict}: ${name}\n${stripVTControlCharacters(why).slice(0, WHY_MAX_CHARS)}`;

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
  if (!isSuspect || tally.failed > 0) return tally;
  const remarks = [
    ...tally.remarks,
    remark("failed", "the runner itself: it ran nothing, or met an error outside of tests"),
  ];
  return { ...tally, failed: 1, remarks };
}
