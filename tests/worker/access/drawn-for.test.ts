// Two persons, one browser: a page that was drawn for one of them while the other is signed in.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { DistributionId, UserId } from "../../../domain/ids.ts";
import { NO_LONGER_YOURS, OTHER_PERSON, SESSION_ENDED } from "../../../domain/protocol/close-codes.ts";
import { addressDrawnFor, DRAWN_FOR_HEADER } from "../../../domain/protocol/drawn-for.ts";
import { SESSION_HEADER, USER_HEADER, VIEWER_HEADER } from "../../../domain/protocol/handshake.ts";
import { site } from "../../../worker/site.ts";
import * as id from "../../support/ids.ts";
import { anAdminViewer } from "../../support/join-distribution.ts";
import { aSession, askForSocket, openSocket, RawSocket, type Session, socketPath } from "../../support/raw-socket.ts";
import { type Stage, setTheStage } from "../../support/stage.ts";

const POLL = { timeout: 5_000, interval: 20 };

let stage: Stage;
let distributionId: DistributionId;
let camille: Session;
let dominique: Session;

async function somebody(name: string): Promise<UserId> {
  await env.DB.prepare("INSERT INTO user (id, name, email) VALUES (?1, ?2, ?1 || '@ferme.example')")
    .bind(`drawn-${name}`, name)
    .run();
  return id.user(`drawn-${name}`);
}

beforeAll(async () => {
  stage = await setTheStage({ key: "drawn-for", offers: [{ name: "pain" }] });
  distributionId = stage.rows.distributionIds[0] ?? id.distribution("none");
  camille = await aSession(await somebody("Camille"));
  dominique = await aSession(await somebody("Dominique"));
  for (const { userId } of [camille, dominique])
    await env.DB.prepare("INSERT INTO producer_member (producer_id, user_id, is_owner) VALUES (?, ?, 1)")
      .bind(stage.rows.producerId, userId)
      .run();
});

const ask = (path: string, init: RequestInit & { headers: Record<string, string> }) =>
  site.fetch(
    new Request(`http://localhost${path}`, { ...init, headers: { "sec-fetch-site": "same-origin", ...init.headers } }),
    env,
    createExecutionContext(),
  );

const post = (path: string, json: unknown, { cookie }: Session, drawnFor: string) =>
  ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", cookie, [DRAWN_FOR_HEADER]: drawnFor },
    body: JSON.stringify(json),
  });

const submit = (path: string, fields: Record<string, string>, { cookie }: Session) =>
  ask(path, {
    method: "POST",
    headers: { cookie, referer: `http://localhost/ventes/${distributionId}?q=pain` },
    body: new URLSearchParams(fields),
  });

const ordersOf = async (userId: UserId) => (await stage.distribution().shop(userId)).order;

test("an order typed by one is not placed as the other, who is named", async () => {
  const order = { commandId: "drawn-1", baseRevision: 0, lines: stage.rows.lines({ pain: 1 }) };
  const reply = await post(`/api/distributions/${distributionId}/order`, order, dominique, camille.userId);
  expect([reply.status, await reply.json()]).toEqual([409, { reason: "other-person", names: ["Dominique"] }]);
  expect([await ordersOf(camille.userId), await ordersOf(dominique.userId)]).toEqual([null, null]);
  expect((await post(`/api/distributions/${distributionId}/order`, order, dominique, dominique.userId)).status).toBe(
    200,
  );
});

test.each([
  ["the basket", () => [`/api/distributions/${distributionId}/basket`, { commandId: "drawn-2", baseRevision: "0" }]],
  ["one's own account", () => ["/api/accounts/own/profile", { name: "Autre", telephone: "", language: "fr" }]],
  ["the market", () => ["/api/markets/m-drawn-for-0/join", {}]],
  ["the team", () => [`/api/producers/${stage.rows.producerId}/team/leave`, {}]],
] as [string, () => [string, Record<string, string>]][])(
  "a plain form about %s leads to the page that says who is signed in",
  async (_, form) => {
    const [path, fields] = form();
    const reply = await submit(addressDrawnFor(path, camille.userId), fields, dominique);
    expect([reply.status, reply.headers.get("location")]).toEqual([
      303,
      `/autre-personne?suite=${encodeURIComponent(`/ventes/${distributionId}?q=pain`)}`,
    ]);
    const left = env.DB.prepare("SELECT 1 FROM producer_member WHERE user_id = ?").bind(dominique.userId).first();
    expect(await left).not.toBeNull();
  },
);

test("a page of another site is not led back to", async () => {
  const reply = await ask(addressDrawnFor("/api/markets/m-drawn-for-0/join", camille.userId), {
    method: "POST",
    headers: { cookie: dominique.cookie, referer: "https://elsewhere.example/a" },
    body: new URLSearchParams(),
  });
  expect(reply.headers.get("location")).toBe("/autre-personne");
});

test("what is read as a person is not read as another", async () => {
  const read = (drawnFor: string) =>
    ask("/api/accounts/own", { headers: { cookie: dominique.cookie, [DRAWN_FOR_HEADER]: drawnFor } });
  expect((await read(camille.userId)).status).toBe(409);
  expect((await read(dominique.userId)).status).toBe(200);
  // A page that was nobody's becomes one's own by signing in.
  expect((await read("")).status).toBe(200);
});

test("signing in and out is for whoever is at the browser", async () => {
  const reply = await post("/api/accounts/sign-out", {}, await aSession(dominique.userId), camille.userId);
  expect(reply.status).toBe(200);
});

const closeCodeOf = async (path: string, cookie: string | null) => {
  const response = await askForSocket(path, cookie);
  if (!response.webSocket) return response.status;
  const socket = new RawSocket(response.webSocket);
  await expect.poll(() => socket.closeCode, POLL).not.toBeNull();
  expect(socket.heard).toEqual([]);
  return socket.closeCode;
};

const salePath = (drawnFor: string) => socketPath.sale(distributionId, { as: "customer", "drawn-for": drawnFor });
const stocksPath = (drawnFor: string) => socketPath.stocks(stage.rows.producerId, { "drawn-for": drawnFor });

test.each([
  ["a sale", salePath],
  ["stocks", stocksPath],
])("a socket to %s is told why it is none", async (_, path) => {
  expect(await closeCodeOf(path(camille.userId), dominique.cookie)).toBe(OTHER_PERSON);
  expect(await closeCodeOf(path(camille.userId), null)).toBe(SESSION_ENDED);
  const own = await openSocket(path(dominique.userId), dominique.cookie);
  await expect.poll(() => own.heard.length, POLL).toBeGreaterThan(0);
});

test("a socket with eyes that are not theirs any more is told so", async () => {
  const staff = socketPath.sale(distributionId, { as: "staff", "drawn-for": camille.userId });
  expect(await closeCodeOf(staff, camille.cookie)).toBe(NO_LONGER_YOURS);
  const stranger = await aSession(await somebody("Sacha"));
  expect(await closeCodeOf(stocksPath(stranger.userId), stranger.cookie)).toBe(NO_LONGER_YOURS);
  // Who does not say whose page it is reads what any request reads.
  expect((await askForSocket(socketPath.stocks(stage.rows.producerId), stranger.cookie)).status).toBe(404);
});

test("a page that is nobody's goes on as nobody's, whoever signs in beside it", async () => {
  const socket = await openSocket(salePath(""), dominique.cookie);
  await expect.poll(() => socket.types(), POLL).toContain("welcome");
  expect(JSON.parse(String(socket.heard[0])).orders).toEqual([]);
  socket.say(
    JSON.stringify({ type: "place-order", commandId: "d-3", baseRevision: 0, lines: stage.rows.lines({ pain: 1 }) }),
  );
  await expect.poll(() => socket.types(), POLL).toContain("refused");
});

test("what only the worker may say of a socket is not taken from its client", async () => {
  const headers = {
    ...{ upgrade: "websocket", "sec-fetch-site": "same-origin" },
    [VIEWER_HEADER]: encodeURIComponent(JSON.stringify(anAdminViewer)),
    [USER_HEADER]: "admin",
    [SESSION_HEADER]: "none",
  };
  const response = await ask(socketPath.sale(distributionId, { as: "customer" }), { headers });
  if (!response.webSocket) throw new Error(`no socket: ${response.status}`);
  const socket = new RawSocket(response.webSocket);
  await expect.poll(() => socket.types(), POLL).toContain("welcome");
  expect(JSON.parse(String(socket.heard[0])).orders).toEqual([]);
});

test("what is drawn or told for a person is kept by no cache", async () => {
  const cacheControl = async (cookie?: string) =>
    (
      await ask(`/api/distributions/${distributionId}/shop`, { headers: cookie === undefined ? {} : { cookie } })
    ).headers.get("cache-control");
  expect(await cacheControl(dominique.cookie)).toBe("no-store");
  expect(await cacheControl()).toBe("private, no-cache");
});
