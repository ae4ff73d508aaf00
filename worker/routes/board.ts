// The door of the pick-up board: what its page is drawn from before the device's own copy is open.
import { vValidator } from "@hono/valibot-validator";
import { Hono } from "hono";
import * as v from "valibot";
import type { HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { distributionIdIn, distributionInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { readPlan } from "../store/plan.ts";
import { viewerIn } from "./received-orders.ts";

/** Tells the client which questions there are; what they mean is `viewerIn`'s to say, so nothing is refused here. */
const asked = vValidator("query", v.object({ as: v.optional(v.string()), producerId: v.optional(v.string()) }));

export const board = new Hono<HalleEnv>().get(
  "/distributions/:distributionId/board",
  policy("work-board", distributionInPath),
  asked,
  async (c) => {
    const viewer = await viewerIn(c);
    const plan = await readPlan(c.env.DB, distributionIdIn(c));
    if (plan === null || viewer?.userId == null || !viewer.actions.includes("work-board")) return notFound(c);
    const { market, place, startsAtMs, endsAtMs } = plan;
    return c.json({ userId: viewer.userId, market, place, startsAtMs, endsAtMs });
  },
);
