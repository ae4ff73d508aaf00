import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { cloudflare, type PluginConfig } from "@cloudflare/vite-plugin";
import { solidStart } from "@solidjs/start/config";
import { build, defineConfig, type Plugin } from "vite";
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

/**
 * Left alone, the bundler makes a file of every module that two pages share: more than fifty for the shop, which compress
 * badly. What every page needs is one file, what a live page needs another.
 * Dictionaries stay alone, so that one language travels; who asks for a dictionary waits for it, so that a page's own
 * dictionaries must not be asked for by the file of every page, and nothing that a dictionary is made of may stand in one.
 */
const CHUNKS = [
  {
    name: "frame",
    test: new RegExp(
      [
        "node_modules/(?:solid-js/(?!store)|@solidjs|hono)",
        "app/(?:api|ui/(?:badge|button|icon|live|notice|site|states|toast)/.+|.+/load-[^/]+)\\.tsx?$",
        "app/offline/(?!leave|forget|keep-page)[^/]+\\.tsx?$",
        "app/words/(?:common|site|live|typeset|(?:current|format|in|read)-[^/]+)\\.ts$",
        "vite/preload-helper|domain/language\\.ts",
      ].join("|"),
    ),
    priority: 2,
  },
  {
    name: "live",
    test: new RegExp(
      [
        "node_modules/(?:partysocket|solid-js/store|valibot)",
        "app/live/",
        "app/ui/(?:dialog|picture|price|quantity)/",
        "app/orders/(?:kept|new-command-id|order-paths|order-sender)",
        "app/shop/(?:availability|draft|basket-search|offer-[aw]|stall-filter)",
        "app/words/(?:category|orders|refusal|shop)\\.ts$",
        "domain/(?:protocol(?!/board)|order|money|distribution|search|ids)",
        "domain/product/(?:amount|category(?!-names)|shelf|unit|weight)",
      ].join("|"),
    ),
    priority: 1,
  },
];

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
