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

interface ToolOptions {
  quiet?: boolean;
  env?: NodeJS.ProcessEnv;
}

/** Runs a tool of node_modules with the Node that runs this script: shell wrappers would take the machine's own. */
export const runTool = (tool: Tool, args: string[], options: ToolOptions = {}): Promise<ToolRun> =>
  runNode([toolPath(tool), ...args], options);

/** Runs another script of this folder, as npm would. */
export const runScript = (name: string, args: string[], options: ToolOptions = {}): Promise<ToolRun> =>
  runNode([join(ROOT, "scripts", "main.ts"), name, ...args], options);

function runNode(args: string[], options: ToolOptions): Promise<ToolRun> {
  const child = spawn(process.execPath, args, {
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
