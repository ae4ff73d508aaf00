import { Hono } from "hono";
import type { HalleEnv } from "../environment.ts";
import { oneself, policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";
import { readOwnOrders } from "../store/own-orders.ts";

export const ownOrders = new Hono<HalleEnv>().get("/orders", policy("read-own-orders", oneself), async (c) =>
  c.var.person === null
    ? notFound(c)
    : c.json({ nowMs: Date.now(), orders: await readOwnOrders(c.env.DB, c.var.person.userId) }),
);
