// Generated from the routes themselves: one without a policy, or with a parameter this test does not know, fails here.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";
import { ACTIONS, type Action } from "../../../domain/access/action.ts";
import type { Person } from "../../../domain/access/person.ts";
import type { DistributionSubject } from "../../../domain/access/subject.ts";
import type { HalleEnv } from "../../../worker/environment.ts";
import { ACTION_OF_POLICY } from "../../../worker/middleware/policy.ts";
import { site } from "../../../worker/site.ts";
import { findDistribution } from "../../../worker/store/subjects.ts";
import { type MarketRows, writeMarket } from "../../support/market-rows.ts";
import { KINDS, type Kind, peopleAt } from "../../support/people.ts";

interface Home {
  readonly rows: MarketRows;
  readonly subject: DistributionSubject;
  readonly people: Readonly<Record<Kind, Person | null>>;
}

const EVERYBODY = KINDS;
const SIGNED_IN = EVERYBODY.filter((kind) => kind !== "nobody");

/** Who passes, at their own market or producer; written out, so that a slip in the rules shows. */
const PASSES: Readonly<Record<Action, readonly Kind[]>> = {
  "read-public-pages": EVERYBODY,
  "enter-account": EVERYBODY,
  "enter-demo": EVERYBODY,
  "change-language": EVERYBODY,
  "watch-sale": EVERYBODY,
  "read-own-account": SIGNED_IN,
  "change-own-account": SIGNED_IN,
  "read-own-orders": SIGNED_IN,
  "place-order": SIGNED_IN,
  "read-own-duties": SIGNED_IN,
  "ask-for-space": SIGNED_IN,
  "decide-spaces": ["support"],
  "write-to-support": EVERYBODY,
  "read-support-files": ["support"],
  "write-to-market": SIGNED_IN,
  "change-market-contact": ["admin"],
  "join-market": SIGNED_IN,
  "leave-market": SIGNED_IN,
  "ask-membership": SIGNED_IN,
  "decide-memberships": ["admin", "keeper of members"],
  "read-orders": [
    "volunteer",
    "producer",
    "owner of the producer",
    "admin",
    "contact of all catalogs",
    "contact of one catalog",
  ],
  "read-own-lines": ["producer", "owner of the producer"],
  "change-order": ["producer", "owner of the producer", "admin", "contact of all catalogs", "contact of one catalog"],
  "work-board": [
    "volunteer",
    "producer",
    "owner of the producer",
    "admin",
    "contact of all catalogs",
    "contact of one catalog",
  ],
  "validate-distribution": ["admin"],
  "read-stocks": ["producer", "owner of the producer"],
  "change-stocks": ["producer", "owner of the producer"],
  "read-products": ["producer", "owner of the producer"],
  "change-products": ["producer", "owner of the producer"],
  "read-profile": ["producer", "owner of the producer"],
  "change-profile": ["producer", "owner of the producer"],
  "read-catalogs": ["producer", "owner of the producer"],
  "change-catalogs": ["producer", "owner of the producer"],
  "read-team": ["producer", "owner of the producer"],
  "leave-team": ["producer", "owner of the producer"],
  "change-team": ["owner of the producer"],
  "accept-invitation": SIGNED_IN,
  "read-legal": ["producer", "owner of the producer"],
  "ask-legal-change": ["owner of the producer"],
  "decide-legal-changes": ["support"],
  "link-catalogs": ["admin", "contact of all catalogs"],
};

/** Actions that are the same wherever one comes from. */
const ANYWHERE: readonly Action[] = [
  "read-public-pages",
  "enter-account",
  "enter-demo",
  "change-language",
  "watch-sale",
  "read-own-account",
  "change-own-account",
  "read-own-orders",
  "place-order",
  "read-own-duties",
  "ask-for-space",
  "accept-invitation",
  "decide-spaces",
  "decide-legal-changes",
  "write-to-support",
  "read-support-files",
  "write-to-market",
  "join-market",
  "leave-market",
  "ask-membership",
];

/** What `use` registers: it answers nothing by itself. */
const isMiddleware = (route: { method: string; path: string; handler: object }) =>
  route.method === "ALL" && route.path.endsWith("/*") && !ACTION_OF_POLICY.has(route.handler);
const routes = site.routes.filter((route) => !isMiddleware(route));
const guarded = routes.flatMap((route) => {
  const action = ACTION_OF_POLICY.get(route.handler);
  return action === undefined ? [] : [{ ...route, action }];
});

const homes: Home[] = [];

beforeAll(async () => {
  for (const key of ["here", "there"]) {
    const rows = await writeMarket(env.DB, { key, offers: [{ name: "pain" }] });
    const distributionId = rows.distributionIds[0];
    const subject = distributionId === undefined ? null : await findDistribution(env.DB, distributionId);
    if (subject === null) throw new Error("no distribution");
    homes.push({ rows, subject, people: peopleAt(subject, key) });
  }
});

/** The path with this home's ids in it. */
function pathAt(path: string, { rows, subject }: Home): string {
  const ids: Readonly<Record<string, string>> = {
    distributionId: subject.distributionId,
    producerId: rows.producerId,
    stockId: rows.stockId("pain"),
    productId: "prod-here-pain",
    offerId: rows.offerId("pain"),
    vatRateId: "v-here",
    catalogId: "c-here",
    code: "123456",
    requestId: "request",
    userId: "member",
    invitationId: "invitation",
    changeId: "change",
    fileId: "file",
    slug: "m-here-0",
    hash: "0".repeat(64),
    token: "token",
    id: "id",
  };
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`say what :${name} of ${path} stands for`);
    return value;
  });
}

/** Sends somebody to the route's own policy, and tells whether it let them in. */
async function enters(
  route: (typeof guarded)[number],
  { person, home }: { person: Person | null; home: Home },
): Promise<boolean> {
  const door = new Hono<HalleEnv>()
    .use(async (c, next) => {
      c.set("person", person);
      await next();
    })
    .on(route.method === "ALL" ? "GET" : route.method, route.path, route.handler as never, (c) => c.text("entered"));
  const method = route.method === "ALL" ? "GET" : route.method;
  const request = new Request(`http://localhost${pathAt(route.path, home)}`, { method });
  const response = await door.fetch(request, env, createExecutionContext());
  const text = await response.text();
  if (text !== "entered") expect([401, 404]).toContain(response.status);
  return text === "entered";
}

test("every route begins with a policy", () => {
  const first = new Map<string, (typeof routes)[number]>();
  for (const route of routes) {
    const key = `${route.method} ${route.path}`;
    if (!first.has(key)) first.set(key, route);
  }
  const open = [...first].filter(([, route]) => !ACTION_OF_POLICY.has(route.handler)).map(([key]) => key);
  expect(open).toEqual([]);
  expect(guarded.length).toBeGreaterThan(20);
});

test("every action is decided for every kind of person", () => {
  expect(Object.keys(PASSES).toSorted()).toEqual(ACTIONS.toSorted());
});

test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s lets in whom it should",
  async (_, route) => {
    const [here, there] = homes;
    if (here === undefined || there === undefined) throw new Error("not built");
    const passing = [];
    for (const kind of EVERYBODY)
      if (await enters(route, { person: here.people[kind], home: here })) passing.push(kind);
    expect(passing).toEqual(EVERYBODY.filter((kind) => PASSES[route.action].includes(kind)));
  },
);

test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s is closed to those of another market and another producer",
  async (_, route) => {
    const [here, there] = homes;
    if (here === undefined || there === undefined) throw new Error("not built");
    const passing = [];
    for (const kind of EVERYBODY)
      if (await enters(route, { person: there.people[kind], home: here })) passing.push(kind);
    const expected = ANYWHERE.includes(route.action) ? PASSES[route.action] : [];
    expect(passing).toEqual(EVERYBODY.filter((kind) => expected.includes(kind)));
  },
);

test("what does not exist answers like what is not allowed", async () => {
  const [here] = homes;
  if (here === undefined) throw new Error("not built");
  const stranger = here.people.customer;
  const ask = async (path: string) => {
    const door = new Hono<HalleEnv>().use(async (c, next) => {
      c.set("person", stranger);
      await next();
    });
    const response = await door
      .route("/", site)
      .fetch(new Request(`http://localhost${path}`), env, createExecutionContext());
    return { status: response.status, body: await response.text() };
  };
  expect(await ask(`/api/distributions/${here.subject.distributionId}/orders`)).toEqual(
    await ask("/api/distributions/no-such/orders"),
  );
});
