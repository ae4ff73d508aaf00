// Every statement that the worker and the objects send to D1 while tests run is asked how it would be carried out. SQLite
// plans without looking at how many rows there are (nothing here or in a deployment runs ANALYZE), so the plan on empty
// tables is the plan over two hundred thousand orders: what reads a growing table from end to end fails the file that sent it.
import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";

/** Tables whose rows come with people, orders and weeks. */
const GROWING = [
  ...["customer_order", "order_line", "pick_up", "pick_up_note", "table_payment"],
  ...["distribution", "participation", "volunteer", "market_member", "market_right", "link", "ended_link"],
  ...["user", "account", "session", "verification", "sign_in_attempt", "sent_mail"],
  ...["product", "offer", "catalog", "catalog_offer", "producer_member", "team_invitation"],
  ...["legal_change", "space_request", "erasure"],
];

const WHOLE = new RegExp(`^SCAN (${GROWING.join("|")})\\b|^SEARCH (${GROWING.join("|")}) USING AUTOMATIC`);

/** Statements that may read all of a table, and why. */
const READS_ALL: readonly { readonly part: string; readonly why: string }[] = [
  {
    part: 'delete from "verification" where (',
    why: "links of somebody who deletes their account: what they do is JSON, and none is older than a day",
  },
  {
    part: 'from "sent_mail" order by "sent_mail"."sent_at_ms" desc limit',
    why: "the demo's latest mails: read by their index from its end, as many as are shown",
  },
  {
    part: "SELECT picture FROM product UNION",
    why: "the nightly sweep of pictures: whatever is shown anywhere, once for all that are asked about",
  },
  {
    part: 'select distinct "producer"."commune"',
    why: "where producers sell at all is suggested while a place is typed: one row for a link, which come with markets, not with weeks",
  },
];

/** Sent since the last file ended, and all that were ever looked at. */
const sent = new Set<string>();
const seen = new Set<string>();

const prototype: Pick<D1Database, "prepare"> = Object.getPrototypeOf(env.DB);
const { prepare } = prototype;
prototype.prepare = function (this: D1Database, query: string) {
  if (!seen.has(query)) {
    seen.add(query);
    if (!isOfTest(new Error().stack ?? "")) sent.add(query);
  }
  return prepare.call(this, query);
};

/** What a test itself asks of its small database is no matter. */
function isOfTest(stack: string): boolean {
  const lines = stack.split("\n").slice(2);
  const nearest = lines.find((line) => /\/(tests|worker|durable-objects)\/[^:]*\.ts/.test(line));
  return nearest !== undefined && /\/tests\//.test(nearest);
}

/** Parameters by number or by place, outside of quoted text. */
function parameterCount(query: string): number {
  const marks = [...query.replace(/'[^']*'/g, "").matchAll(/\?(\d*)/g)].map(([, number]) => number);
  return marks.every((number) => number === "") ? marks.length : Math.max(...marks.map(Number));
}

async function planOf(query: string): Promise<string[]> {
  const nothing = Array.from({ length: parameterCount(query) }, () => null);
  const statement = prepare.call(env.DB, `EXPLAIN QUERY PLAN ${query}`).bind(...nothing);
  const { results } = await statement.all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}

afterAll(async () => {
  const faults: string[] = [];
  for (const query of sent) {
    const isRead = /^\s*(select|insert|update|delete|with)\b/i.test(query);
    if (!isRead || READS_ALL.some(({ part }) => query.includes(part))) continue;
    const whole = (await planOf(query)).filter((step) => WHOLE.test(step));
    if (whole.length > 0) faults.push(`${whole.join(", ")}: ${query.replace(/\s+/g, " ")}`);
  }
  sent.clear();
  expect(faults, "these read all of a table that grows").toEqual([]);
});
