/// <reference types="@cloudflare/vitest-plugin/types" />
// Test files share one worker and its stores. Each begins with empty ones: no row, object, alarm or lost message of another
// file is there, so that files need not agree on keys and may run in any order.
import type { D1Migration } from "cloudflare:test";
import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, inject } from "vitest";
import { network } from "./faulty-network.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Read from migrations/ by vitest.config.ts: inside workerd there is no file system. */
    migrations: D1Migration[];
    /** How many commands the model tests carry out. */
    modelCommands: number;
  }
}

await reset();
await applyD1Migrations(env.DB, inject("migrations"));

afterEach(() => network.beginAnew());
