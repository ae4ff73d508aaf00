/** `npm run seed`: the demo market into an empty database; `npm run seed -- --fresh` forgets everything first. */
import { join } from "node:path";
import { ensureBundle } from "./bundle.ts";
import { dataFolder } from "./data-folder.ts";
import { startDemoServer } from "./demo-server.ts";

const dataDir = dataFolder();
// The orders of the demo market are placed through its Durable Objects, so they need the bundle.
await ensureBundle(join(dataDir, "build.log"));
const fresh = process.argv.includes("--fresh");
const server = await startDemoServer({ port: 0, dataDir, fresh, report: console.log });
await server.stop();
console.log("The demo market is ready: `npm start` opens it.");
