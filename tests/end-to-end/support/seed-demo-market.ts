import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBundle } from "../../../scripts/bundle.ts";
import { startDemoServer } from "../../../scripts/demo-server.ts";

/** One server for the whole run, on a new demo market; HALLE_URL tells the tests where. */
export default async function serveDemoMarket() {
  const dataDir = mkdtempSync(join(tmpdir(), "halle-end-to-end-"));
  await ensureBundle(join(dataDir, "build.log"));
  const server = await startDemoServer({ port: 0, dataDir });
  process.env.HALLE_URL = server.url;
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  };
}
