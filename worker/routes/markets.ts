import { Hono } from "hono";
import type { HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";
import { findMarkets, readMarketPage } from "../store/markets.ts";

const SEARCH_MAX_CHARS = 80;

export const markets = new Hono<HalleEnv>()
  .get("/markets", policy("read-public-pages"), async (c) => {
    const search = (c.req.query("search") ?? "").trim().slice(0, SEARCH_MAX_CHARS);
    return c.json({ nowMs: Date.now(), markets: await findMarkets(c.env.DB, search, Date.now()) });
  })
  .get("/markets/:slug", policy("read-public-pages"), async (c) => {
    const page = await readMarketPage(c.env.DB, c.req.param("slug"), Date.now());
    return page === null ? notFound(c) : c.json({ nowMs: Date.now(), ...page });
  });
