import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { cloudflare, type PluginConfig } from "@cloudflare/vite-plugin";
import { solidStart } from "@solidjs/start/config";
import { build, defineConfig, type Plugin } from "vite";
import { CHUNKS } from "./scripts/chunks.ts";
import { devDataFolder, ensureSecret } from "./scripts/data-folder.ts";
import { wantedPort } from "./scripts/port.ts";

// vite dev would load solid-js twice if it were pre-bundled for the server environment.
const NEVER_PREBUNDLED = [
  "solid-js",
  "solid-js/web",
  "solid-js/store",
  "@solidjs/router",
  "@solidjs/start",
  "@solidjs/meta",
];

/**
 * SolidStart ships its development toolbar to every visitor, switched off or not: 3 KB of styles, and 8 KB of script with
 * the serializer whose messages it would show.
 */
function withoutToolbar(): Plugin {
  const handler = (id: string) => (id.endsWith(".css") ? "" : "export const DevToolbar = (props) => props.children;");
  return {
    name: "without-toolbar",
    apply: "build",
    load: { filter: { id: /@solidjs\/start\/dist\/shared\/(?:.+\.css|dev-toolbar\/index\.jsx)$/ }, handler },
  };
}

/** SolidStart looks up API routes with it, on the server; its page router drags it into the browser. */
function withoutRouteLookup(): Plugin {
  return {
    name: "without-route-lookup",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    load: { filter: { id: /radix3\/dist\/index\.mjs$/ }, handler: () => "export const createRouter = () => ({});" },
  };
}

/** SolidStart's alias is relative to the project, but Vite reads it relative to the importing file, worker/index.ts. */
function entryFromWorker(): Plugin {
  const alias = { "@solidjs/start/server/entry": resolve("app/entry-server.tsx") };
  return { name: "entry-from-worker", config: () => ({ resolve: { alias } }) };
}

/** A script of its own in one piece: a service worker in modules would not start in every browser. */
function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    async generateBundle(_, bundle) {
      const version = createHash("sha256").update(Object.keys(bundle).toSorted().join()).digest("hex").slice(0, 12);
      const built = await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        define: { VERSION: JSON.stringify(version) },
        build: {
          write: false,
          rolldownOptions: { input: "app/offline/service-worker.ts", output: { format: "iife" } },
        },
      });
      for (const { output } of [built].flat().filter((one) => "output" in one))
        this.emitFile({ type: "asset", fileName: "service-worker.js", source: output[0].code });
    },
  };
}

/** What `npm run dev` sets over wrangler.toml. A build never gets this, so DEMO cannot slip into a deployment. */
function onThisMachine(): Partial<PluginConfig> {
  const dataDir = devDataFolder();
  const vars = {
    DEMO: "1",
    // workerd knows no jurisdictions: it throws when asked for one.
    JURISDICTION: "",
    PUBLIC_ORIGIN: `http://localhost:${wantedPort()}`,
    BETTER_AUTH_SECRET: ensureSecret(dataDir),
  };
  return { persistState: { path: dataDir }, config: { vars } };
}

export default defineConfig(({ command }) => ({
  plugins: [
    withoutToolbar(),
    withoutRouteLookup(),
    solidStart({
      appRoot: "./app",
      devOverlay: false,
      // The default filter only looks in src/.
      serverFunctions: { filter: { include: "app/**/*.{ts,tsx}" } },
    }),
    entryFromWorker(),
    serviceWorker(),
    cloudflare({ viteEnvironment: { name: "ssr" }, ...(command === "serve" ? onThisMachine() : {}) }),
  ],
  server: { port: wantedPort(), strictPort: true },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } },
    ssr: { optimizeDeps: { exclude: NEVER_PREBUNDLED } },
  },
}));
