import { vValidator } from "@hono/valibot-validator";
import { Hono } from "hono";
import * as v from "valibot";
import { DistributionId } from "../../domain/ids.ts";
import type { HalleEnv } from "../environment.ts";
import { oneself, policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";
import { type OrderCursor, readOwnOrders } from "../store/own-orders.ts";

/** As `older` of the page before: "1795860000000.the-distribution". Whatever else is written asks for the newest. */
const Before = v.fallback(
  v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,15}\.[\w-]{1,64}$/),
      v.transform((text): OrderCursor => {
        const [startsAt = "", distributionId] = text.split(".");
        return { startsAtMs: Number(startsAt), distributionId: v.parse(DistributionId, distributionId) };
      }),
    ),
  ),
  null,
);

const Asked = v.object({ before: v.optional(v.string()) });

export const ownOrders = new Hono<HalleEnv>().get(
  "/orders",
  policy("read-own-orders", oneself),
  vValidator("query", Asked),
  async (c) => {
    if (c.var.person === null) return notFound(c);
    const before = v.parse(Before, c.req.valid("query").before ?? null);
    return c.json({ nowMs: Date.now(), ...(await readOwnOrders(c.env.DB, c.var.person.userId, before)) });
  },
);
