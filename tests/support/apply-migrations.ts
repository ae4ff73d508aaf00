/// <reference types="@cloudflare/vitest-plugin/types" />
import type { D1Migration } from "cloudflare:test";
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Read from migrations/ by vitest.config.ts: inside workerd there is no file system. */
    migrations: D1Migration[];
    /** How many commands the model test carries out. */
    modelCommands: number;
  }
}

await applyD1Migrations(env.DB, inject("migrations"));
