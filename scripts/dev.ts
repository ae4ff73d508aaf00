/** `npm run dev`: pages and worker rebuilt as one edits, on a database of its own with the demo market in it. */
import { buildBundle, isBundleThere } from "./bundle.ts";
import { devDataFolder } from "./data-folder.ts";
import { startDemoServer } from "./demo-server.ts";
import { findFreePort, wantedPort } from "./port.ts";
import { runTool } from "./tool.ts";

await findFreePort(wantedPort());
// Migrations and demo market need a bundle, but not the newest: it may be the very thing being mended.
if (!isBundleThere()) await buildBundle();
const preparing = await startDemoServer({ port: 0, dataDir: devDataFolder() });
await preparing.stop();
// Without a network the look-up of request.cf would delay the start by seconds.
const { exitCode } = await runTool({ from: "vite" }, ["dev"], { env: { CLOUDFLARE_CF_FETCH_ENABLED: "false" } });
process.exitCode = exitCode;
