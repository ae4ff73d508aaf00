// Every event that takes a session or a right away, against every kind of open page: five seconds later nothing is received
// and nothing is done.
import {
  createExecutionContext,
  runDurableObjectAlarm,
  runInDurableObject,
  waitOnExecutionContext,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { TABLE_PART } from "../../../domain/board/part.ts";
import type { UserId } from "../../../domain/ids.ts";
import { NO_LONGER_YOURS, SESSION_ENDED } from "../../../domain/protocol/close-codes.ts";
import { feedOf } from "../../../durable-objects/peers.ts";
import { createLink } from "../../../worker/accounts/single-use-link.ts";
import { sweepAccounts } from "../../../worker/accounts/sweep.ts";
import { site } from "../../../worker/site.ts";
import { takeMarketRight, takeShift } from "../../../worker/standing/take-rights.ts";
import * as id from "../../support/ids.ts";
import { aSession, openSocket, type RawSocket, type Session, socketPath, syncFrame } from "../../support/raw-socket.ts";
import { type Stage, setTheStage } from "../../support/stage.ts";
import { aPerson, PASSWORD } from "../accounts/people.ts";

const WITHIN_MS = 5_000;
const POLL = { timeout: WITHIN_MS, interval: 20 };

type Grant = "team" | "admin" | "shift";

interface Kind {
  readonly grant: Grant | null;
  readonly path: (stage: Stage) => string;
  /** What it sends once it is open. */
  readonly begins?: (stage: Stage) => (string | Uint8Array)[];
  /** What it would do. */
  readonly does: (stage: Stage) => string | Uint8Array;
}

const sale = (query: Record<string, string>) => (stage: Stage) => socketPath.sale(distributionOf(stage), query);
const distributionOf = (stage: Stage) => stage.rows.distributionIds[0] ?? "none";
const place = (stage: Stage) =>
  JSON.stringify({
    ...{ type: "place-order", commandId: crypto.randomUUID(), baseRevision: 0 },
    lines: stage.rows.lines({ pain: 1 }),
  });
const change = () =>
  JSON.stringify({
    ...{ type: "change-order", commandId: crypto.randomUUID(), customerId: "ana", baseRevision: 1 },
    ...{ lines: [{ position: 0, pieces: 9 }], reason: "" },
  });
const openBoard = JSON.stringify({ type: "open-board", pen: "abc", deviceName: "Tablette" });

const KINDS: Readonly<Record<string, Kind>> = {
  shop: { grant: null, path: sale({ as: "customer" }), does: place },
  "own order": { grant: null, path: sale({ as: "customer" }), does: () => JSON.stringify({ type: "get-snapshot" }) },
  "received orders as producer": {
    grant: "team",
    path: (stage) => sale({ as: "producer", producerId: stage.rows.producerId })(stage),
    does: change,
  },
  "received orders as staff": { grant: "admin", path: sale({ as: "staff" }), does: change },
  stocks: { grant: "team", path: (stage) => socketPath.stocks(stage.rows.producerId), does: () => "anything" },
  "board as staff": {
    grant: "shift",
    path: sale({ as: "staff" }),
    begins: (stage) => [openBoard, syncFrame(stage.rows.producerId), syncFrame(TABLE_PART)],
    does: (stage) => syncFrame(stage.rows.producerId),
  },
  "board as producer": {
    grant: "team",
    path: (stage) => sale({ as: "producer", producerId: stage.rows.producerId })(stage),
    begins: (stage) => [openBoard, syncFrame(stage.rows.producerId)],
    does: (stage) => syncFrame(stage.rows.producerId),
  },
};
type KindName = keyof typeof KINDS;

interface Somebody {
  readonly userId: UserId;
  readonly email: string;
  readonly session: Session;
  readonly socket: RawSocket;
}

interface Scene {
  readonly stage: Stage;
  readonly marketId: string;
  readonly owner: Session;
}

async function ask(path: string, cookie: string, body: unknown = {}): Promise<Response> {
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie },
    body: JSON.stringify(body),
  });
  const ctx = createExecutionContext();
  const response = await site.fetch(request, { ...env, MAIL: { send: async () => undefined } as never }, ctx);
  await waitOnExecutionContext(ctx);
  if (response.status >= 400) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

const EVERYTHING = Object.keys(KINDS);
const OF_TEAM = EVERYTHING.filter((name) => KINDS[name]?.grant === "team");

interface Event {
  readonly happens: (somebody: Somebody, scene: Scene) => Promise<unknown>;
  readonly ends: readonly KindName[];
  readonly code?: number;
  /** It cannot happen to anybody else. */
  readonly isOfTeamOnly?: boolean;
}

const account = "/api/accounts/own";

const EVENTS: Readonly<Record<string, Event>> = {
  "sign-out here": {
    happens: ({ session }) => ask("/api/accounts/sign-out", session.cookie),
    ends: EVERYTHING,
  },
  "sign-out on another browser": {
    happens: async ({ userId }) => ask("/api/accounts/sign-out", (await aSession(userId)).cookie),
    ends: [],
  },
  "somebody else signs in on this browser": {
    happens: async ({ session }) => {
      const other = await aPerson();
      await ask("/api/accounts/sign-in", session.cookie, { email: other.email, password: PASSWORD });
    },
    ends: EVERYTHING,
  },
  "this session ended from another": {
    happens: async ({ userId, session }) =>
      ask(`${account}/sessions/revoke`, (await aSession(userId)).cookie, { id: session.sessionId }),
    ends: EVERYTHING,
  },
  "another session ended from this one": {
    happens: async ({ userId, session }) =>
      ask(`${account}/sessions/revoke`, session.cookie, { id: (await aSession(userId)).sessionId }),
    ends: [],
  },
  "other sessions ended from another": {
    happens: async ({ userId }) => ask(`${account}/sessions/revoke-others`, (await aSession(userId)).cookie),
    ends: EVERYTHING,
  },
  "other sessions ended from this one": {
    happens: ({ session }) => ask(`${account}/sessions/revoke-others`, session.cookie),
    ends: [],
  },
  "password changed on another browser": {
    happens: async ({ userId }) =>
      ask(`${account}/password`, (await aSession(userId)).cookie, {
        ...{ currentPassword: PASSWORD, password: "un tout autre mot de passe" },
      }),
    ends: EVERYTHING,
  },
  "password reset by mail": {
    happens: async ({ userId }) =>
      ask("/api/accounts/reset-password", "", {
        token: await createLink(env, { purpose: "new-password", userId }),
        password: "un tout autre mot de passe",
      }),
    ends: EVERYTHING,
  },
  "account deleted": {
    happens: async ({ userId }) =>
      ask(`${account}/delete`, (await aSession(userId)).cookie, { currentPassword: PASSWORD }),
    ends: EVERYTHING,
  },
  "session expired, noticed by the feed": {
    happens: async ({ userId, session }) => {
      await expire(session);
      await lookToday(userId);
    },
    ends: EVERYTHING,
  },
  "session expired, found by the sweep": {
    happens: async ({ session }) => {
      await expire(session);
      await sweepAccounts(env, Date.now());
    },
    ends: EVERYTHING,
  },
  "removed from the team": {
    happens: ({ userId }, { stage, owner }) =>
      ask(`/api/producers/${stage.rows.producerId}/team/members/${userId}/remove`, owner.cookie),
    isOfTeamOnly: true,
    ends: OF_TEAM,
    code: NO_LONGER_YOURS,
  },
  "left the team": {
    happens: ({ session }, { stage }) => ask(`/api/producers/${stage.rows.producerId}/team/leave`, session.cookie),
    isOfTeamOnly: true,
    ends: OF_TEAM,
    code: NO_LONGER_YOURS,
  },
  "market right taken": {
    happens: ({ userId }, { marketId }) =>
      takeMarketRight(env, { userId, marketId: marketId as never, right: "admin", catalogId: null }),
    ends: EVERYTHING.filter((name) => KINDS[name]?.grant === "admin"),
    code: NO_LONGER_YOURS,
  },
  "shift taken": {
    happens: ({ userId }, { stage }) => takeShift(env, { userId, distributionId: distributionOf(stage) as never }),
    ends: EVERYTHING.filter((name) => KINDS[name]?.grant === "shift"),
    code: NO_LONGER_YOURS,
  },
  // As the rules stand an account is all it takes to order, so that a page of the shop goes on.
  "membership ended": {
    happens: ({ session }, { marketId }) => ask(`/api/markets/${marketId}/leave`, session.cookie),
    ends: [],
  },
};

const expire = ({ sessionId }: Session) =>
  env.DB.prepare("UPDATE session SET expires_at = 1 WHERE id = ?").bind(sessionId).run();

/** What the feed's alarm does when its day has come. */
async function lookToday(userId: UserId): Promise<void> {
  const feed = feedOf(env, userId);
  await runInDurableObject(feed, (_, { storage }) => void storage.sql.exec("UPDATE place SET judge_at_ms = 1"));
  await runDurableObjectAlarm(feed);
}

async function setTheScene(key: string): Promise<Scene> {
  const stage = await setTheStage({ key, offers: [{ name: "pain" }] });
  await stage.order(0, "ana", { pain: 1 });
  const owner = await aPerson();
  await env.DB.prepare("INSERT INTO producer_member (producer_id, user_id, is_owner) VALUES (?, ?, 1)")
    .bind(stage.rows.producerId, owner.userId)
    .run();
  // So that nobody here is the market's only admin.
  await env.DB.prepare("INSERT INTO market_right (market_id, user_id, right) VALUES (?, ?, 'admin')")
    .bind(`m-${key}-0`, owner.userId)
    .run();
  return { stage, marketId: `m-${key}-0`, owner: await aSession(id.user(owner.userId)) };
}

async function somebodyAt({ stage, marketId }: Scene, { grant, path, begins }: Kind): Promise<Somebody> {
  const { userId, email } = await aPerson();
  const insert = (sql: string, ...values: string[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();
  await insert("INSERT INTO market_member (market_id, user_id, joined_at_ms) VALUES (?, ?, 1)", marketId, userId);
  if (grant === "team")
    await insert(
      "INSERT INTO producer_member (producer_id, user_id, is_owner) VALUES (?, ?, 0)",
      ...[stage.rows.producerId, userId],
    );
  if (grant === "admin")
    await insert("INSERT INTO market_right (market_id, user_id, right) VALUES (?, ?, 'admin')", marketId, userId);
  if (grant === "shift")
    await insert("INSERT INTO volunteer (distribution_id, user_id) VALUES (?, ?)", distributionOf(stage), userId);
  const session = await aSession(id.user(userId));
  const socket = await openSocket(path(stage), session.cookie);
  for (const frame of begins?.(stage) ?? []) socket.say(frame);
  const expected = 1 + (begins?.(stage).length ?? 0);
  await expect.poll(() => socket.heard.length, POLL).toBeGreaterThanOrEqual(expected);
  return { userId: id.user(userId), email, session, socket };
}

test.each(Object.entries(EVENTS))("%s", async (name, { happens, ends, code = SESSION_ENDED, isOfTeamOnly = false }) => {
  const scene = await setTheScene(`taken-${name.replaceAll(/\W+/g, "-")}`);
  const { stage } = scene;
  const somebodies = new Map<string, Somebody>();
  for (const [kind, wanted] of Object.entries(KINDS)) somebodies.set(kind, await somebodyAt(scene, wanted));
  const isOfTeam = (kind: string) => KINDS[kind]?.grant === "team";
  await Promise.all(
    [...somebodies].filter(([kind]) => isOfTeam(kind) || !isOfTeamOnly).map(([, somebody]) => happens(somebody, scene)),
  );

  const codes = () => Object.fromEntries([...somebodies].map(([kind, { socket }]) => [kind, socket.closeCode]));
  const expected = Object.fromEntries(EVERYTHING.map((kind) => [kind, ends.includes(kind) ? code : null]));
  await expect.poll(codes, POLL).toEqual(expected);

  // What they send now is not done, and what happens now is not told them.
  const heardSoFar = new Map([...somebodies].map(([kind, { socket }]) => [kind, socket.heard.length]));
  for (const [kind, { socket }] of somebodies) if (ends.includes(kind)) socket.say(KINDS[kind]?.does(stage) ?? "");
  const witness = await openSocket(sale({ as: "customer" })(stage), null);
  await stage.order(0, "bob", { pain: 1 });
  await stage.setReal("pain", 77);
  await expect.poll(() => witness.types(), POLL).toContain("changed");
  for (const [kind, { socket }] of somebodies)
    if (ends.includes(kind)) expect([kind, socket.heard.length]).toEqual([kind, heardSoFar.get(kind)]);
    else await expect.poll(() => socket.heard.length, POLL).toBeGreaterThan(heardSoFar.get(kind) ?? 0);
  const gone = new Set([...somebodies].filter(([kind]) => ends.includes(kind)).map(([, { userId }]) => userId));
  const { orders } = await stage.distribution().received({
    ...{ userId: id.user("admin"), name: "Admin", audience: { kind: "staff" }, actions: [] },
  });
  expect(orders.filter(({ customerId }) => gone.has(customerId))).toEqual([]);
  expect(orders.find(({ customerId }) => customerId === "ana")?.lines[0]?.pieces).toBe(1);
  for (const [kind, { userId }] of somebodies)
    if (ends.includes(kind)) expect([kind, await feedOf(env, userId).places()]).toEqual([kind, []]);
});
