import { fork } from "node:child_process";
import { join } from "node:path";

/** Starts a peer's server in a process of its own; answers its port and how to end it. */
export async function startPeer(file: string): Promise<{ port: number; stop: () => void }> {
  const child = fork(join(import.meta.dirname, file));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (ready: { port: number }) => resolve(ready.port));
    child.once("exit", () => reject(new Error(`${file} did not start`)));
  });
  return { port, stop: () => child.disconnect() };
}
