import { fork } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../scripts/tool.ts";
import type { Question } from "./server.ts";

/** Halle's server, as the load generator sees it. */
export interface Subject {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  ask(question: Question): Promise<number>;
  stop(): Promise<void>;
  /** kill −9 for the server and its workerd: no last words, nothing flushed. */
  kill(): Promise<void>;
}

/**
 * Starts the built bundle on a folder of its own, with the bench's market in it. Started again there, it goes on. A few people
 * stand for thousands and may send what they like, unless `isRateLimited`.
 */
export async function startSubject(dataDir: string, { isRateLimited = false } = {}): Promise<Subject> {
  const args = [dataDir, isRateLimited ? "on" : "off"];
  const child = fork(join(ROOT, "bench", "server.ts"), args, { detached: true });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (ready: { url: string }) => resolve(ready.url));
    child.once("exit", () => reject(new Error("the server under measurement did not start")));
  });
  child.removeAllListeners("exit");
  const waiting = new Map<number, (answer: number) => void>();
  child.on("message", ({ id, answer }: { id: number; answer: number }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let questions = 0;
  const ask = (question: Question) =>
    new Promise<number>((resolve) => {
      questions += 1;
      waiting.set(questions, resolve);
      child.send({ id: questions, question });
    });
  const stop = async () => {
    if (!child.connected) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await ended;
  };
  const kill = async () => {
    if (child.pid === undefined) throw new Error("the server under measurement has no process");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // It leads a group of its own, workerd among it.
    process.kill(-child.pid, "SIGKILL");
    await ended;
  };
  return { url, dataDir, pid: child.pid ?? 0, ask, stop, kill };
}
