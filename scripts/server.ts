/**
 * The built bundle under Miniflare: what `npm start` serves, what the end-to-end tests, the screenshots and the
 * benchmarks talk to. `wrangler dev` would put a slow proxy in front and `vite preview` does not know SolidStart.
 */
import { globSync } from "node:fs";
import { join, resolve } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as miniflareOptions, unstable_readConfig as readConfig } from "wrangler";
import { BUNDLE, isBundleThere } from "./bundle.ts";
import { closeDataFolder, ensureSecret, openDataFolder, stateFolder } from "./data-folder.ts";
import { applyMigrations } from "./migrations.ts";
import { Obstacle } from "./obstacle.ts";
import { findFreePort } from "./port.ts";
import { printLog } from "./server-log.ts";

export interface ServerOptions {
  /** 0 for any free one. */
  port: number;
  /** Holds all that outlives a restart: database, pictures, queues, Durable Objects, the secret. */
  dataDir: string;
  /** Offers one-click sign-in. */
  demo: boolean;
  /** Set over those of wrangler.toml. */
  bindings?: Record<string, string>;
  /** A script calls the objects through Miniflare's proxy. */
  calledByScript?: boolean;
}

export interface RunningServer {
  url: string;
  mf: Miniflare;
  stop(): Promise<void>;
}

/** Starts on a migrated database. Fails with an `Obstacle` when nothing is built or the port or the data are taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (!isBundleThere()) throw new Obstacle("Nothing is built yet: run `npm run build` first.");
  const port = await findFreePort(options.port);
  await openDataFolder(options.dataDir, port);
  const url = `http://localhost:${port}`;
  const bindings: Record<string, string> = {
    PUBLIC_ORIGIN: url,
    // workerd knows no jurisdictions: it throws when asked for one.
    JURISDICTION: "",
    BETTER_AUTH_SECRET: ensureSecret(options.dataDir),
    ...(options.demo ? { DEMO: "1" } : {}),
    ...options.bindings,
  };
  const mf = new Miniflare({
    ...convertV4MiniflareOptions({ workers: [bundledWorker(bindings)] }),
    port,
    // Without a network the look-up of request.cf would delay the start by seconds.
    cf: false,
    log: new Log(LogLevel.WARN),
    logRequests: false,
    handleStructuredLogs: (log) => printLog(log, { calledByScript: options.calledByScript ?? false }),
    resourcePersistencePath: stateFolder(options.dataDir),
  });
  const stop = async () => {
    await mf.dispose();
    closeDataFolder(options.dataDir);
  };
  await mf.ready;
  try {
    await applyMigrations(await mf.getD1Database("DB"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, mf, stop };
}

function bundledWorker(bindings: Record<string, string>) {
  const config = readConfig({ config: join(BUNDLE, "wrangler.json") });
  // Deployed, the queue waits some seconds for more mails to send at once; here somebody waits for theirs.
  const consumers = config.queues.consumers?.map((consumer: object) => ({ ...consumer, max_batch_timeout: 0 }));
  const { workerOptions } = miniflareOptions({
    ...config,
    vars: { ...config.vars, ...bindings },
    queues: { ...config.queues, consumers },
  });
  const { modulesRules, rootPath, ...options } = workerOptions;
  const chunks = globSync("**/*.js", { cwd: BUNDLE }).filter((file) => file !== "index.js");
  return {
    ...options,
    // Durable Objects are stored under the worker's name.
    name: "halle",
    modulesRoot: resolve(BUNDLE),
    // The first module is the entry.
    modules: ["index.js", ...chunks].map((file) => ({ type: "ESModule" as const, path: resolve(BUNDLE, file) })),
  };
}
