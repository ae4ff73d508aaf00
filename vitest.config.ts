import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Tests of worker code that need what only Node has, such as mocks of its own modules. */
const NODE_TESTS = "tests/{worker,durable-objects}/**/*.node.test.ts";

/** Every test file loads the worker anew; bundled once, its packages load in two seconds instead of five. */
const BUNDLED_PACKAGES = {
  enabled: true,
  include: [
    "@better-auth/drizzle-adapter",
    "better-auth/minimal",
    "drizzle-orm",
    "drizzle-orm/d1",
    "drizzle-orm/sqlite-core",
    "hono",
    "hono/body-limit",
    "hono/cookie",
    "partyserver",
    "resend",
    "valibot",
    "yjs",
  ],
  rolldownOptions: { external: [/^node:/, /^cloudflare:/] },
};

/** Two busy cores must not look like a defect: what passes at the second try is named at the end, not a failure. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 30_000, retry: 1 };

/** How many commands the model test carries out in all. */
const MODEL_COMMANDS = Number(process.env.MODEL_COMMANDS ?? 2_000);

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          ...PATIENCE,
          name: "rules",
          environment: "node",
          include: ["tests/{architecture,app,domain,seed}/**/*.test.{ts,tsx}", NODE_TESTS],
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: "./tests/support/worker-entry.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              // workerd knows no jurisdictions: it throws when asked for one.
              bindings: {
                DEMO: "1",
                BETTER_AUTH_SECRET: "a secret of the tests, long enough to sign with",
                JURISDICTION: "",
                PUBLIC_ORIGIN: "http://localhost",
              },
            },
          }),
        ],
        test: {
          ...PATIENCE,
          name: "worker",
          deps: { optimizer: { ssr: BUNDLED_PACKAGES } },
          provide: { modelCommands: MODEL_COMMANDS, migrations: await readD1Migrations("migrations") },
          include: ["tests/{worker,durable-objects}/**/*.test.ts"],
          exclude: [NODE_TESTS],
          setupFiles: ["./tests/support/apply-migrations.ts"],
        },
      },
    ],
  },
});
