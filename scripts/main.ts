/** `node scripts/main.ts serve` runs scripts/serve.ts. When that fails, people see one sentence and never a stack. */
import { Obstacle } from "./obstacle.ts";

const SENTENCES_BY_CODE: Record<string, string> = {
  ENOSPC: "The disk is full: free some room, then run the same command again.",
  EACCES:
    "Halle may not write into its own folder: give yourself the right to (chown), then run the same command again.",
  EROFS: "This folder is read-only: copy Halle to one you may write into.",
  EMFILE: "Too many files are open on this machine: close some programs, then run the same command again.",
  ERR_MODULE_NOT_FOUND: "A package is broken: delete the folder node_modules, then run the same command again.",
  MODULE_NOT_FOUND: "A package is broken: delete the folder node_modules, then run the same command again.",
};

const [name] = process.argv.splice(2, 1);

try {
  await import(`./${name}.ts`);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  if (process.env.DEBUG) console.error(error);
  process.exit(1);
}

function sentenceFor(error: unknown): string {
  if (error instanceof Obstacle) return error.message;
  if (!(error instanceof Error)) return `Something unexpected happened: ${String(error)}.`;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return SENTENCES_BY_CODE[code] ?? `Something unexpected happened (DEBUG=1 shows where): ${error.message}`;
}
