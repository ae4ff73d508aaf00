import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Tests of worker code that need what only Node has, such as spies on its own modules. */
const NODE_TESTS = "tests/{worker,durable-objects}/**/*.node.test.ts";

/** Bundled once, the worker's packages load in two seconds instead of five. */
const BUNDLED_PACKAGES = {
  enabled: true,
  include: [
    "@better-auth/drizzle-adapter",
    "better-auth/minimal",
    "drizzle-orm",
    "drizzle-orm/d1",
    "drizzle-orm/sqlite-core",
    "hono",
    "hono/cookie",
    "hono/http-exception",
    "hono/route",
    "partyserver",
    "resend",
    "valibot",
    "yjs",
  ],
  rolldownOptions: { external: [/^node:/, /^cloudflare:/] },
};

/** Two busy cores must not look like a defect. There is no second try: what fails once in a hundred runs is a defect. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 30_000, retry: 0 };

/**
 * Loading what a test needs takes longer than most tests, so files share it. What a test changes in it (spies, timers,
 * globals) is put back after each by the project's setup file.
 */
const SHARED = { isolate: false };

/** How many commands the model tests carry out in all. */
const MODEL_COMMANDS = Number(process.env.MODEL_COMMANDS ?? 500);

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          ...PATIENCE,
          ...SHARED,
          name: "rules",
          environment: "node",
          include: ["tests/{architecture,app,domain,migrations,scripts,seed}/**/*.test.{ts,tsx}", NODE_TESTS],
          setupFiles: ["./tests/support/put-back.ts"],
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
          ...SHARED,
          name: "worker",
          deps: { optimizer: { ssr: BUNDLED_PACKAGES } },
          provide: { modelCommands: MODEL_COMMANDS, migrations: await readD1Migrations("migrations") },
          include: ["tests/{worker,durable-objects}/**/*.test.ts"],
          exclude: [NODE_TESTS],
          setupFiles: [
            "./tests/support/put-back.ts",
            "./tests/support/empty-stores.ts",
            "./tests/support/query-plans.ts",
          ],
        },
      },
    ],
  },
});
