import { vValidator } from "@hono/valibot-validator";
import { Hono } from "hono";
import * as v from "valibot";
import { PointText } from "../../domain/place/point-text.ts";
import { WEEKDAYS } from "../../domain/time/weekday.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { oneself, policy } from "../middleware/policy.ts";
import { marketInPath } from "../middleware/subjects.ts";
import { leadTo, notFound } from "../replies.ts";
import { endMembership } from "../standing/take-rights.ts";
import { readDuties } from "../store/duties.ts";
import { suggestLocalities } from "../store/localities.ts";
import { findMarkets, type MarketSearch, readMarketPage } from "../store/markets.ts";
import { findMarketId, joinMarket, type Membership } from "../store/membership.ts";
import { readOnSale } from "../store/on-sale.ts";

const SEARCH_MAX_CHARS = 80;
const SUGGESTIONS_MAX = 8;
const ON_SALE_MAX = 9;

const Asked = v.object({
  /** A commune, a postcode or a market's name. */
  search: v.optional(v.string()),
  /** A day of the week, Monday is 1. */
  day: v.optional(v.string()),
  /** "44.7278,5.0231": degrees north and east. */
  near: v.optional(v.string()),
});

const asked = vValidator("query", Asked);

/** A day or a position that reads as none counts as not asked: addresses are typed and handed on. */
function toSearch({ search = "", day, near }: v.InferOutput<typeof Asked>): MarketSearch {
  return {
    text: search.trim().slice(0, SEARCH_MAX_CHARS),
    weekday: WEEKDAYS.find((weekday) => String(weekday) === day) ?? null,
    near: v.parse(v.fallback(v.nullable(PointText), null), near ?? null),
  };
}

/** Of the person and the market that the policy has let pass. */
async function membershipIn(c: HalleContext): Promise<Membership> {
  const marketId = await findMarketId(c.env.DB, c.req.param("slug") ?? "");
  if (marketId === null || c.var.person === null) throw new Error("a membership was asked for by nobody or of nothing");
  return { marketId, userId: c.var.person.userId };
}

const pageOf = (c: HalleContext): string => `/marches/${encodeURIComponent(c.req.param("slug") ?? "")}`;

export const markets = new Hono<HalleEnv>()
  .use("/markets/:slug/*", signInFirst(pageOf))
  .get("/markets", policy("read-public-pages"), asked, async (c) => {
    const nowMs = Date.now();
    return c.json({ nowMs, ...(await findMarkets(c.env.DB, toSearch(c.req.valid("query")), nowMs)) });
  })
  .get("/localities", policy("read-public-pages"), asked, async (c) =>
    c.json(await suggestLocalities(c.env.DB, toSearch(c.req.valid("query")).text, SUGGESTIONS_MAX)),
  )
  .get("/on-sale", policy("read-public-pages"), async (c) => {
    const nowMs = Date.now();
    return c.json({ nowMs, onSale: await readOnSale(c.env.DB, nowMs, ON_SALE_MAX) });
  })
  .get("/duties", policy("read-own-duties", oneself), async (c) => {
    const nowMs = Date.now();
    const { person } = c.var;
    return person === null ? notFound(c) : c.json({ nowMs, duties: await readDuties(c.env.DB, person, nowMs) });
  })
  .get("/markets/:slug", policy("read-public-pages"), async (c) => {
    const nowMs = Date.now();
    const viewer = { userId: c.var.person?.userId ?? null, nowMs };
    const page = await readMarketPage(c.env.DB, c.req.param("slug"), viewer);
    return page === null ? notFound(c) : c.json({ nowMs, ...page });
  })
  .post("/markets/:slug/join", policy("join-market", marketInPath), async (c) => {
    // Refused, too, leads back to the page: it says in what way the market takes members now.
    await joinMarket(c.env.DB, await membershipIn(c), Date.now());
    return leadTo(c, pageOf(c));
  })
  .post("/markets/:slug/leave", policy("leave-market", marketInPath), async (c) => {
    await endMembership(c.env, await membershipIn(c));
    return leadTo(c, pageOf(c));
  });
