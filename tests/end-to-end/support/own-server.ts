import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DemoServerOptions, startDemoServer } from "../../../scripts/demo-server.ts";
import type { RunningServer } from "../../../scripts/server.ts";

export interface OwnServer {
  readonly url: string;
  readonly env: () => Promise<Env>;
  /** Everything forgets what it only had in memory. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A server on its own copy of the demo market: what happens there, no other server's tests see. */
export async function startOwnServer(): Promise<OwnServer> {
  const seeded = process.env.HALLE_DEMO_DATA;
  if (seeded === undefined) throw new Error("no demo market has been set up to be copied");
  const dataDir = mkdtempSync(join(tmpdir(), "halle-own-"));
  cpSync(seeded, dataDir, { recursive: true });
  let server: RunningServer = await startDemoServer({ port: 0, dataDir });
  const again: DemoServerOptions = { port: Number(new URL(server.url).port), dataDir };
  return {
    url: server.url,
    env: () => server.mf.getBindings<Env>(),
    restart: async () => {
      await server.stop();
      server = await startDemoServer(again);
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
