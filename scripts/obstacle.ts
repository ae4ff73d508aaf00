/** Something in the way that the person at the keyboard can remove: the message says how, in one sentence. */
export class Obstacle extends Error {}

/** Runs a script to its end. People see one sentence, never a stack; a bug keeps its stack when DEBUG is set. */
export async function runScript(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(`\n${sentenceFor(error)}`);
    if (process.env.DEBUG) console.error(error);
    process.exit(1);
  }
}

const SENTENCES_BY_CODE: Record<string, string> = {
  ENOSPC: "The disk is full: free some room, then run the same command again.",
  EACCES:
    "Halle may not write into its own folder: give yourself the right to (chown), then run the same command again.",
  EROFS: "This folder is read-only: copy Halle to one you may write into.",
  EMFILE: "Too many files are open on this machine: close some programs, then run the same command again.",
  ERR_MODULE_NOT_FOUND:
    "A package is missing or broken: delete the folder node_modules, then run the same command again.",
};

function sentenceFor(error: unknown): string {
  if (error instanceof Obstacle) return error.message;
  if (!(error instanceof Error)) return `Something unexpected happened: ${String(error)}.`;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const unexpected = `Something unexpected happened (set DEBUG=1 to see where): ${error.message}`;
  return SENTENCES_BY_CODE[code] ?? unexpected;
}
