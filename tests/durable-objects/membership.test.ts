// A market that sells to its members, whose pages were open before somebody became one, or stopped being one.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test, vi } from "vitest";
import type { Person } from "../../domain/access/person.ts";
import type { UserId } from "../../domain/ids.ts";
import type { Joining } from "../../domain/market/joining.ts";
import { knowPerson } from "../../worker/middleware/person.ts";
import { site } from "../../worker/site.ts";
import { user } from "../../worker/store/schema/accounts.ts";
import * as id from "../support/ids.ts";
import { aCustomerViewer, joinDistribution } from "../support/join-distribution.ts";
import { type Stage, setTheStage } from "../support/stage.ts";

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

async function aMarketThatIs(joining: Joining, key: string): Promise<Stage> {
  const stage = await setTheStage({ key, offers: [{ name: "pain" }, { name: "miel" }] }, { pain: 9, miel: 9 });
  await env.DB.prepare("UPDATE market SET joining = ? WHERE id = ?").bind(joining, `m-${key}-0`).run();
  return stage;
}

async function somebody(name: string): Promise<UserId> {
  const email = `${name}@ferme.example`;
  await drizzle(env.DB).insert(user).values({ id: name, name, email, emailVerified: true });
  return id.user(name);
}

const join = (key: string, userId: UserId) =>
  env.DB.prepare("INSERT INTO market_member (market_id, user_id, joined_at_ms) VALUES (?, ?, 1)")
    .bind(`m-${key}-0`, userId)
    .run();
const leave = (userId: UserId) => env.DB.prepare("DELETE FROM market_member WHERE user_id = ?").bind(userId).run();
const members = async (key: string) => {
  const found = await env.DB.prepare("SELECT user_id FROM market_member WHERE market_id = ?").bind(`m-${key}-0`).all();
  return found.results.map((row) => row.user_id);
};

const MEMBERS_ONLY = { result: "refused", refusal: { reason: "members-only" } };

/** What was known a moment ago is no longer. */
const later = (ms: number) => vi.spyOn(Date, "now").mockReturnValue(Date.now() + ms);

test.each(["by-request", "waiting-list", "closed"] as const)(
  "a market that is %s takes no order of a stranger, by socket or over HTTP",
  async (joining) => {
    const key = `only-${joining}`;
    const stage = await aMarketThatIs(joining, key);
    const ana = await joinDistribution(stage.distribution(), aCustomerViewer(`${key}-ana`));
    ana.send({
      ...{ type: "place-order", commandId: stage.commandId(), baseRevision: 0 },
      lines: stage.rows.lines({ pain: 1 }),
    });
    expect(await ana.next("order-answered")).toMatchObject({ answer: MEMBERS_ONLY });

    const stranger: Person = {
      ...{ userId: id.user(`${key}-bob`), name: "Bob", isSupport: false },
      ...{ producerIds: [], ownedProducerIds: [], rights: [], dutyIds: [] },
    };
    const request = new Request(`http://localhost/api/distributions/${stage.rows.distributionIds[0]}/order`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ commandId: stage.commandId(), baseRevision: 0, lines: stage.rows.lines({ pain: 1 }) }),
    });
    knowPerson(request, stranger);
    const reply = await site.fetch(request, env, createExecutionContext());
    expect(await reply.json()).toMatchObject(MEMBERS_ONLY);
    expect(await stage.shownAt(0, "pain")).toBe(9);
  },
);

test("a page that was open before its person was accepted orders on the same socket", async () => {
  const stage = await aMarketThatIs("by-request", "accepted");
  const userId = await somebody("accepted-ana");
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("accepted-ana"));
  const order = () =>
    ana.send({
      ...{ type: "place-order", commandId: stage.commandId(), baseRevision: 0 },
      lines: stage.rows.lines({ pain: 1 }),
    });
  order();
  expect(await ana.next("order-answered")).toMatchObject({ answer: MEMBERS_ONLY });
  await join("accepted", userId);
  order();
  expect(await ana.next("order-answered")).toMatchObject({ answer: { result: "accepted" } });
});

test("after a membership has ended an order is lowered and cancelled, and not raised", async () => {
  const stage = await aMarketThatIs("by-request", "ended");
  const userId = await somebody("ended-ana");
  await join("ended", userId);
  const first = await stage.order(0, "ended-ana", { pain: 3 });
  if (first.result !== "accepted") throw new Error(JSON.stringify(first));
  await leave(userId);
  try {
    later(6_000);
    const edit = (baseRevision: number, basket: Record<string, number>) =>
      stage.edit(0, "ended-ana", { basket, baseRevision });
    expect(await edit(first.order.revision, { pain: 4 })).toMatchObject(MEMBERS_ONLY);
    expect(await edit(first.order.revision, { pain: 3, miel: 1 })).toMatchObject(MEMBERS_ONLY);
    const lowered = await edit(first.order.revision, { pain: 1 });
    if (lowered.result !== "accepted") throw new Error(JSON.stringify(lowered));
    expect(await edit(lowered.order.revision, { pain: 0 })).toMatchObject({ result: "accepted" });
  } finally {
    vi.restoreAllMocks();
  }
});

test("in an open market the first order makes a member, and an edit of it brings back nobody who has left", async () => {
  const stage = await aMarketThatIs("open", "first");
  const userId = await somebody("first-ana");
  const first = await stage.order(0, "first-ana", { pain: 1 });
  if (first.result !== "accepted") throw new Error(JSON.stringify(first));
  await until(async () => expect(await members("first")).toEqual([userId]));
  await leave(userId);
  const edited = await stage.edit(0, "first-ana", { basket: { pain: 2 }, baseRevision: first.order.revision });
  expect(edited).toMatchObject({ result: "accepted" });
  expect(await stage.distribution().replayReadModel()).toBe(true);
  expect(await members("first")).toEqual([]);
});

test("an order makes nobody a member where they were one when they ordered and the market asks for a request", async () => {
  const stage = await aMarketThatIs("by-request", "no-member");
  const userId = await somebody("no-member-ana");
  await join("no-member", userId);
  await stage.order(0, "no-member-ana", { pain: 1 });
  await leave(userId);
  expect(await stage.distribution().replayReadModel()).toBe(true);
  expect(await members("no-member")).toEqual([]);
});

test("fifty who order at once are judged together", async () => {
  const stage = await aMarketThatIs("by-request", "many");
  const names = Array.from({ length: 50 }, (_, n) => `many-${n}`);
  for (const name of names.slice(0, 5)) await join("many", await somebody(name));
  const answers = await Promise.all(names.map((name) => stage.order(0, name, { pain: 1 })));
  expect(answers.map(({ result }) => result)).toEqual(names.map((_, n) => (n < 5 ? "accepted" : "refused")));
});
