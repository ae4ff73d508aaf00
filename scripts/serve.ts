/** `npm start`: builds when the sources have changed, migrates, sets up the demo market once, serves. */
import { join } from "node:path";
import { ensureBundle } from "./bundle.ts";
import { dataFolder } from "./data-folder.ts";
import { startDemoServer } from "./demo-server.ts";
import { findFreePort, wantedPort } from "./port.ts";
import type { RunningServer } from "./server.ts";

const port = wantedPort();
const dataDir = dataFolder();
await findFreePort(port);
await ensureBundle(join(dataDir, "build.log"));
const server = await startDemoServer({ port, dataDir, report: console.log });
console.log(`\nHalle is open: ${server.url}   (Ctrl-C closes it)`);
closeOnSignal(server);

/** Miniflare's own handlers leave at once, in the middle of what is being written: these take their place. */
function closeOnSignal(server: RunningServer): void {
  let isClosing = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.removeAllListeners(signal);
    // Ctrl-C arrives twice: from the terminal and from the launcher.
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      void server.stop().then(() => process.exit(0));
    });
  }
}
