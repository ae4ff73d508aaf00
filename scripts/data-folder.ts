import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Obstacle } from "./obstacle.ts";
import { doesAnswer } from "./port.ts";
import { ROOT } from "./tool.ts";

const DATA_NEEDS_BYTES = 300_000_000;

/** Where `npm start` keeps its data: HALLE_DATA, or .halle in the project. */
export const dataFolder = () => resolve(ROOT, process.env.HALLE_DATA || ".halle");

/** `npm run dev` keeps its own: two servers on the same files would not see each other's writes. */
export const devDataFolder = () => `${dataFolder()}-dev`;

/** Miniflare's own files. Wrangler looks in "v3" too: `wrangler d1 execute DB --local --persist-to .halle`. */
export const stateFolder = (dataDir: string) => join(dataDir, "v3");

/** Names the port of the server that has the folder open. */
const portFile = (dataDir: string) => join(dataDir, "port");

/**
 * Fails with an `Obstacle` when a server has the folder open. The port is asked and not a process id: when the
 * script is killed the hard way, workerd lives on and still answers there.
 */
export async function refuseWhenInUse(dataDir: string): Promise<void> {
  if (!existsSync(portFile(dataDir))) return;
  const port = Number(readFileSync(portFile(dataDir), "utf8"));
  if (!(await doesAnswer(port))) return;
  throw new Obstacle(`Halle already runs with these data on http://localhost:${port}: stop it first.`);
}

export async function openDataFolder(dataDir: string, port: number): Promise<void> {
  await refuseWhenInUse(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < DATA_NEEDS_BYTES) {
    throw new Obstacle(`There is too little room for the data in ${dataDir}: free 300 MB, then run again.`);
  }
  writeFileSync(portFile(dataDir), String(port));
}

export const closeDataFolder = (dataDir: string) => rmSync(portFile(dataDir), { force: true });

/** The secret that signs sessions: made once, kept, so that people stay signed in over a restart. */
export function ensureSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
