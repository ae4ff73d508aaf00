import { Hono } from "hono";
import type { HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";
import { readShowcase } from "../store/showcases.ts";

export const showcases = new Hono<HalleEnv>().get("/showcases/:slug", policy("read-public-pages"), async (c) => {
  const nowMs = Date.now();
  const showcase = await readShowcase(c.env.DB, c.req.param("slug"), nowMs);
  return showcase === null ? notFound(c) : c.json({ nowMs, ...showcase });
});
