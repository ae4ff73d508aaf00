import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const ROOT = dirname(import.meta.dirname);

export interface Tool {
  /** The npm package that brings it. */
  from: string;
  /** Its command, when that is not called like the package. */
  command?: string;
}

export interface ToolRun {
  exitCode: number;
  /** What it printed, when it ran quietly. */
  output: string;
}

const PASSED_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs a tool of node_modules with the Node that runs this script: shell wrappers would take the machine's own. */
export function runTool(tool: Tool, args: string[], options: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(process.execPath, [toolPath(tool), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: options.quiet ? ["ignore", "pipe", "pipe"] : "inherit",
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(String(chunk)));
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of PASSED_SIGNALS) process.on(signal, pass);
  return new Promise<ToolRun>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of PASSED_SIGNALS) process.off(signal, pass);
      resolve({ exitCode: code ?? 1, output: output.join("") });
    });
  });
}

function toolPath({ from, command = from }: Tool): string {
  const folder = join(ROOT, "node_modules", from);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}
