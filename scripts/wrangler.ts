/** `npm run wrangler -- d1 list`: wrangler itself, which does not run on the Node 20 that a machine may have. */
import { runTool } from "./tool.ts";

process.exitCode = (await runTool({ from: "wrangler" }, process.argv.slice(2))).exitCode;
