// What a person's feed and the places of their sockets tell each other, over a network that loses, repeats and delays it.
import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TABLE_PART } from "../../domain/board/part.ts";
import type { UserId } from "../../domain/ids.ts";
import { NO_LONGER_YOURS, SESSION_ENDED, TRY_AGAIN_LATER } from "../../domain/protocol/close-codes.ts";
import { PROTOCOL_HEADER, SESSION_HEADER, USER_HEADER, VIEWER_HEADER } from "../../domain/protocol/handshake.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import { feedOf } from "../../durable-objects/peers.ts";
import { endSession } from "../../worker/standing/end-sessions.ts";
import { judgeAnew, takingAway } from "../../worker/standing/judge-anew.ts";
import { takeMarketRight } from "../../worker/standing/take-rights.ts";
import { deleteSession } from "../../worker/store/sessions.ts";
import { type Fate, network } from "../support/faulty-network.ts";
import * as id from "../support/ids.ts";
import { aSession, openSocket, RawSocket, type Session, socketPath, syncFrame } from "../support/raw-socket.ts";
import { type Stage, setTheStage } from "../support/stage.ts";

const POLL = { timeout: 5_000, interval: 20 };

const nextFeedFates = (...fates: Fate[]): void => {
  network.nextFeedFate = () => fates.shift() ?? "deliver";
};

beforeEach(() => {
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});

afterEach(() => {
  network.heal();
  network.late = [];
  vi.restoreAllMocks();
});

async function somebody(name: string): Promise<UserId> {
  await env.DB.prepare(
    "INSERT INTO user (id, name, email) VALUES (?1, ?1, ?1 || '@ferme.example') ON CONFLICT DO NOTHING",
  )
    .bind(name)
    .run();
  return id.user(name);
}

const distributionOf = (stage: Stage) => stage.rows.distributionIds[0] ?? "none";

const shopPath = (stage: Stage) => socketPath.sale(distributionOf(stage), { as: "customer" });

async function aCustomerAt(key: string) {
  const stage = await setTheStage({ key, offers: [{ name: "pain" }] });
  const userId = await somebody(`customer-${key}`);
  const session = await aSession(userId);
  const socket = await openWelcomed(shopPath(stage), session);
  await expect.poll(() => feedOf(env, userId).places(), POLL).toHaveLength(1);
  return { stage, userId, session, socket };
}

async function openWelcomed(path: string, { cookie }: Session): Promise<RawSocket> {
  const socket = await openSocket(path, cookie);
  await expect.poll(() => socket.types(), POLL).toContain("welcome");
  return socket;
}

const end = ({ userId, sessionId }: Session) => endSession(env, userId, sessionId);

/** The alarm that stands behind everything, without the wait for it. */
async function runAlarm(userId: UserId): Promise<void> {
  await runInDurableObject(feedOf(env, userId), (_, { storage }) => {
    storage.sql.exec("UPDATE place SET judge_at_ms = min(judge_at_ms, ?)", Date.now() + 60_000);
    storage.sql.exec("UPDATE place SET judge_at_ms = 1 WHERE failures > 0");
    storage.sql.exec("UPDATE change SET judge_at_ms = 1");
  });
  await runDurableObjectAlarm(feedOf(env, userId));
}

test("a place that slept since is woken, and ends the sockets of the session", async () => {
  const { stage, session, socket } = await aCustomerAt("evicted-place");
  await evictDurableObject(stage.distribution());
  await end(session);
  await expect.poll(() => socket.closeCode, POLL).toBe(SESSION_ENDED);
});

test("a feed that slept since still knows where the person is", async () => {
  const { userId, session, socket } = await aCustomerAt("evicted-feed");
  await evictDurableObject(feedOf(env, userId));
  await end(session);
  await expect.poll(() => socket.closeCode, POLL).toBe(SESSION_ENDED);
});

test("a place that slept tells the feed once more, which knows it already", async () => {
  const { stage, userId, session } = await aCustomerAt("known-place");
  await evictDurableObject(stage.distribution());
  const second = await openWelcomed(shopPath(stage), session);
  expect(await feedOf(env, userId).places()).toHaveLength(1);
  await end(session);
  await expect.poll(() => second.closeCode, POLL).toBe(SESSION_ENDED);
});

test.each(["lose-request", "lose-reply", "repeat", "delay", "echo"] as const)(
  "a place is told although the network would %s",
  async (fate) => {
    const { userId, session, socket } = await aCustomerAt(`told-${fate}`);
    nextFeedFates(fate);
    await end(session);
    network.heal();
    await runAlarm(userId);
    await network.deliverLate();
    await expect.poll(() => socket.closeCode, POLL).toBe(SESSION_ENDED);
    await runAlarm(userId);
    expect(await feedOf(env, userId).places()).toEqual([]);
  },
);

test("a place that stays away is asked again by the feed's own alarm", async () => {
  const { userId, session, socket } = await aCustomerAt("away");
  nextFeedFates("lose-request", "lose-request");
  await end(session);
  expect(socket.closeCode).toBeNull();
  await expect.poll(() => socket.closeCode, { timeout: 8_000, interval: 50 }).toBe(SESSION_ENDED);
  await expect.poll(() => feedOf(env, userId).places(), POLL).toEqual([]);
});

test("a worker that dies after it has written ends the sockets all the same", async () => {
  const { userId, session, socket } = await aCustomerAt("dead-worker");
  await feedOf(env, userId).beginChange("of a worker that died");
  await deleteSession(env.DB, userId, session.sessionId);
  await expect.poll(() => socket.closeCode, POLL).toBe(SESSION_ENDED);
});

test("a feed that goes in the middle has the change on disk", async () => {
  const { userId, session, socket } = await aCustomerAt("dead-feed");
  await feedOf(env, userId).beginChange("of a worker that died too");
  await deleteSession(env.DB, userId, session.sessionId);
  await evictDurableObject(feedOf(env, userId));
  await runDurableObjectAlarm(feedOf(env, userId));
  await expect.poll(() => socket.closeCode, POLL).toBe(SESSION_ENDED);
});

test("after a crash of everything a socket that is handed over late leaves none", async () => {
  const { stage, session } = await aCustomerAt("crash");
  const late = await handedOverLate(stage, session, abortAllDurableObjects);
  await expect.poll(() => late.closeCode, POLL).toBe(SESSION_ENDED);
});

test("a session that ended between the worker's look and the socket leaves none", async () => {
  const { stage, userId, socket } = await aCustomerAt("race");
  const late = await handedOverLate(stage, await aSession(userId));
  await expect.poll(() => late.closeCode, POLL).toBe(SESSION_ENDED);
  expect(socket.closeCode).toBeNull();
});

/** The worker has found the session alive; the way to the object is slow, and the session ends before it. */
async function handedOverLate(
  stage: Stage,
  session: Session,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<RawSocket> {
  await end(session);
  await meanwhile();
  const viewer = { ...{ userId: session.userId, name: "" }, audience: { kind: "customer" }, actions: ["watch-sale"] };
  const response = await stage.distribution().fetch("https://halle.invalid/live", {
    headers: {
      Upgrade: "websocket",
      [VIEWER_HEADER]: encodeURIComponent(JSON.stringify(viewer)),
      [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
      [USER_HEADER]: session.userId,
      [SESSION_HEADER]: session.sessionId,
    },
  });
  if (!response.webSocket) throw new Error("no socket");
  return new RawSocket(response.webSocket);
}

test("the first socket at a place, handed over late, leaves none either", async () => {
  const stage = await setTheStage({ key: "first-race", offers: [{ name: "pain" }] });
  const session = await aSession(await somebody("customer-first-race"));
  const late = await handedOverLate(stage, session);
  await expect.poll(() => late.closeCode, POLL).toBe(SESSION_ENDED);
});

test("a socket whose feed cannot be told goes, and its page comes back", async () => {
  const stage = await setTheStage({ key: "untold", offers: [{ name: "pain" }] });
  const session = await aSession(await somebody("customer-untold"));
  network.nextFeedFate = () => "lose-request";
  const socket = await openWelcomed(shopPath(stage), session);
  await expect.poll(() => socket.closeCode, POLL).toBe(TRY_AGAIN_LATER);
});

test("passers-by are nobody's and are told to no feed", async () => {
  const stage = await setTheStage({ key: "passer-by", offers: [{ name: "pain" }] });
  let told = 0;
  network.nextFeedFate = () => {
    told += 1;
    return "deliver";
  };
  const socket = await openSocket(shopPath(stage), null);
  await expect.poll(() => socket.types(), POLL).toContain("welcome");
  expect(told).toBe(0);
});

test("a thousand pages of one person at one place are told once", async () => {
  const { stage, session } = await aCustomerAt("told-once");
  let told = 0;
  network.nextFeedFate = () => {
    told += 1;
    return "deliver";
  };
  for (let page = 0; page < 5; page += 1) await openWelcomed(shopPath(stage), session);
  expect(told).toBe(0);
});

test("a place nobody is at any more is forgotten within a day", async () => {
  const { userId, socket } = await aCustomerAt("left");
  socket.close();
  const feed = feedOf(env, userId);
  await runInDurableObject(feed, (_, { storage }) => void storage.sql.exec("UPDATE place SET judge_at_ms = 1"));
  await expect
    .poll(async () => {
      await runDurableObjectAlarm(feed);
      return await feed.places();
    }, POLL)
    .toEqual([]);
});

test("a change that takes nothing from this page leaves it as it is", async () => {
  const { stage, userId, socket } = await aCustomerAt("untouched");
  await judgeAnew(env, userId);
  const before = socket.heard.length;
  await stage.order(0, "bob", { pain: 1 });
  await expect.poll(() => socket.heard.length, POLL).toBeGreaterThan(before);
  expect(socket.closeCode).toBeNull();
});

async function aStaffOf(stage: Stage, name: string) {
  const userId = await somebody(name);
  const marketId = `m-${stage.key}-0`;
  await env.DB.prepare("INSERT INTO market_right (market_id, user_id, right) VALUES (?, ?, 'admin')")
    .bind(marketId, userId)
    .run();
  await env.DB.prepare("INSERT INTO volunteer (distribution_id, user_id) VALUES (?, ?)")
    .bind(distributionOf(stage), userId)
    .run();
  const session = await aSession(userId);
  const path = socketPath.sale(distributionOf(stage), { as: "staff" });
  const right = { userId, marketId: marketId as never, right: "admin", catalogId: null } as const;
  return { userId, session, right, socket: await openWelcomed(path, session) };
}

test("who keeps a shift but loses the market's right goes on with fewer rights", async () => {
  const stage = await setTheStage({ key: "fewer", offers: [{ name: "pain" }] });
  const placed = await stage.order(0, "ana", { pain: 1 });
  if (placed.result !== "accepted") throw new Error("not placed");
  const { socket, right } = await aStaffOf(stage, "staff-fewer");
  await takeMarketRight(env, right);
  const change = {
    ...{ type: "change-order", commandId: "fewer-1", customerId: "ana", baseRevision: placed.order.revision },
    ...{ lines: [{ position: 0, pieces: 5 }], reason: "" },
  };
  socket.say(JSON.stringify(change));
  await expect.poll(() => socket.types(), POLL).toContain("refused");
  expect(socket.closeCode).toBeNull();
  // Still at the board.
  socket.say(JSON.stringify({ type: "open-board", pen: "abc", deviceName: "Tablette" }));
  socket.say(syncFrame(TABLE_PART));
  await expect.poll(() => socket.types(), POLL).toContain("board");
  const before = socket.heard.length;
  await stage.order(0, "bob", { pain: 1 });
  await expect.poll(() => socket.heard.length, POLL).toBeGreaterThan(before);
});

test("a producer who takes no part in the sale any more sees nothing of it", async () => {
  const stage = await setTheStage({ key: "unlinked", offers: [{ name: "pain" }] });
  const userId = await somebody("producer-unlinked");
  await env.DB.prepare("INSERT INTO producer_member (producer_id, user_id, is_owner) VALUES (?, ?, 1)")
    .bind(stage.rows.producerId, userId)
    .run();
  const path = socketPath.sale(distributionOf(stage), { as: "producer", producerId: stage.rows.producerId });
  const socket = await openWelcomed(path, await aSession(userId));
  await env.DB.prepare("DELETE FROM participation WHERE distribution_id = ?").bind(distributionOf(stage)).run();
  await stage.distribution().plan();
  await expect.poll(() => socket.closeCode, POLL).toBe(NO_LONGER_YOURS);
});

test("frames that arrive on a socket after its end come from nobody", async () => {
  const { stage, userId, session, socket } = await aCustomerAt("late-frames");
  const order = {
    ...{ type: "place-order", commandId: "late-1", baseRevision: 0 },
    lines: stage.rows.lines({ pain: 1 }),
  };
  await runInDurableObject(stage.distribution(), async (distribution) => {
    const [connection] = distribution.getConnections(`person ${userId}`);
    if (connection === undefined) throw new Error("no socket here");
    await end(session);
    vi.spyOn(connection, "send").mockReturnValue();
    await distribution.onMessage(connection, JSON.stringify(order));
    await distribution.onMessage(connection, syncFrame(stage.rows.producerId).buffer as ArrayBuffer);
  });
  await expect.poll(() => socket.closeCode, POLL).toBe(SESSION_ENDED);
  expect((await stage.distribution().shop(userId)).order).toBeNull();
});

test("what is taken from two people at once ends the pages of both", async () => {
  const [one, other] = [await aCustomerAt("both-one"), await aCustomerAt("both-other")];
  await takingAway(env, [one.userId, other.userId], async () => {
    for (const { userId, session } of [one, other]) await deleteSession(env.DB, userId, session.sessionId);
  });
  await expect.poll(() => [one.socket.closeCode, other.socket.closeCode], POLL).toEqual([SESSION_ENDED, SESSION_ENDED]);
});

test("a write that fails leaves everybody where they are, and the failure is told", async () => {
  const { userId, socket } = await aCustomerAt("failed-write");
  const failing = takingAway(env, [userId], () => Promise.reject(new Error("no database")));
  await expect(failing).rejects.toThrow("no database");
  await runAlarm(userId);
  expect(socket.closeCode).toBeNull();
});
