import { cloudflare } from "@cloudflare/vite-plugin";
import { solidStart } from "@solidjs/start/config";
import { defineConfig } from "vite";

// vite dev would load solid-js twice if it were pre-bundled for the server environment.
const NEVER_PREBUNDLED = [
  "solid-js",
  "solid-js/web",
  "solid-js/store",
  "@solidjs/router",
  "@solidjs/start",
  "@solidjs/meta",
];

export default defineConfig({
  plugins: [
    solidStart({
      appRoot: "./app",
      devOverlay: false,
      // The default filter only looks in src/.
      serverFunctions: { filter: { include: "app/**/*.{ts,tsx}" } },
    }),
    cloudflare({ viteEnvironment: { name: "ssr" } }),
  ],
  environments: { ssr: { optimizeDeps: { exclude: NEVER_PREBUNDLED } } },
});
