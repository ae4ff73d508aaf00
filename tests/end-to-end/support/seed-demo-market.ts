import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBundle } from "../../../scripts/bundle.ts";
import { startDemoServer } from "../../../scripts/demo-server.ts";

/** Sets the demo market up once for the whole run; HALLE_DEMO_DATA tells the workers where its data lie to be copied. */
export default async function seedDemoMarket() {
  const dataDir = mkdtempSync(join(tmpdir(), "halle-end-to-end-"));
  await ensureBundle(join(dataDir, "build.log"));
  const server = await startDemoServer({ port: 0, dataDir });
  await server.stop();
  process.env.HALLE_DEMO_DATA = dataDir;
  return () => rmSync(dataDir, { recursive: true });
}
