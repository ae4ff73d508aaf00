import { Hono } from "hono";
import type { HalleEnv } from "./environment.ts";
import { person } from "./middleware/person.ts";
import { security } from "./middleware/security.ts";
import { accounts } from "./routes/accounts.ts";
import { demo } from "./routes/demo.ts";

export const api = new Hono<HalleEnv>().use(security, person).basePath("/api").route("/", accounts).route("/", demo);

export type Api = typeof api;
