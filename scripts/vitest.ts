import { type Tally, tallyVitest } from "./test-report.ts";
import { runTool } from "./tool.ts";

interface VitestRun {
  /** One of those of vitest.config.ts. */
  project: string;
  /** Words in the names of the files to run; all when there are none. */
  filter: string[];
  reportFile: string;
  quiet?: boolean;
  env?: NodeJS.ProcessEnv;
}

export async function runVitest({ project, filter, reportFile, ...options }: VitestRun): Promise<Tally> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const { exitCode } = await runTool(
    { from: "vitest" },
    ["run", "--project", project, ...reporters, ...filter],
    options,
  );
  return tallyVitest(reportFile, exitCode);
}
