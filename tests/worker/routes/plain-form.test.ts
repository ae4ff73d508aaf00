// What comes instead of a form. Generated from the routes themselves: a new one that trips over its body fails here.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { Person } from "../../../domain/access/person.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import { findDistribution } from "../../../worker/store/subjects.ts";
import { type MarketRows, writeMarket } from "../../support/market-rows.ts";
import { peopleAt } from "../../support/people.ts";

let rows: MarketRows;
let customer: Person | null;
let sale = "";

beforeAll(async () => {
  rows = await writeMarket(env.DB, { key: "forms", offers: [{ name: "pain" }] });
  const [distributionId] = rows.distributionIds;
  const subject = distributionId === undefined ? null : await findDistribution(env.DB, distributionId);
  if (subject === null) throw new Error("no distribution");
  sale = subject.distributionId;
  customer = peopleAt(subject, "forms").customer;
});

interface Sent {
  readonly person: Person | null;
  readonly contentType: string;
  readonly body: string;
}

async function post(path: string, { person, contentType, body }: Sent): Promise<Response> {
  const headers = { "content-type": contentType, "sec-fetch-site": "same-origin" };
  const request = new Request(`http://localhost${path}`, { method: "POST", headers, body });
  knowPerson(request, person);
  return await site.fetch(request, env, createExecutionContext());
}

const BODIES = [
  ["text", "text/plain", "pieces=2"],
  ["broken JSON", "application/json", "{"],
  ["JSON of another shape", "application/json", "[1,2]"],
  ["a form without its boundary", "multipart/form-data", "pieces=2"],
  ["a form that breaks off", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data"],
  ["a form of endless names", "application/x-www-form-urlencoded", `${"a.".repeat(20_000)}b=1`],
  ["a form of other fields", "application/x-www-form-urlencoded", "a=1&%E0%A4%A"],
] as const;

const posts = [...new Set(site.routes.filter(({ method }) => method === "POST").map(({ path }) => path))];

test.each(BODIES)("no route breaks on %s", async (_, contentType, body) => {
  expect(posts.length).toBeGreaterThan(10);
  const broken: string[] = [];
  for (const path of posts) {
    const address = path.replace(":distributionId", sale).replaceAll(/:\w+(\{[^}]*\})?/g, "one");
    for (const person of [null, customer]) {
      const { status } = await post(address, { person, contentType, body });
      if (status >= 500) broken.push(`${path} as ${person?.name ?? "nobody"}`);
    }
  }
  expect(broken).toEqual([]);
});

test("a basket whose session has ended goes through the sign-in page, and back to the shop with what it holds", async () => {
  const offerId = rows.offerId("pain");
  const fields = new URLSearchParams({ commandId: "one", baseRevision: "0", [`pieces-${offerId}`]: "2" });
  const contentType = "application/x-www-form-urlencoded";
  const path = `/api/distributions/${sale}/basket`;
  const reply = await post(path, { person: null, contentType, body: fields.toString() });
  expect(reply.status).toBe(303);
  const { pathname, searchParams } = new URL(reply.headers.get("location") ?? "", "http://localhost");
  expect(pathname).toBe("/connexion");
  const shop = new URL(searchParams.get("suite") ?? "", "http://localhost");
  expect(shop.pathname).toBe(`/ventes/${sale}`);
  expect(shop.searchParams.get("ajouts")).toContain(offerId);
});
