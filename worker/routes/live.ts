// Sockets. The worker decides who somebody is and hands the connection to the object, which trusts these headers because
// nobody but the worker can reach it.
import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { NO_LONGER_YOURS, OTHER_PERSON, SESSION_ENDED } from "../../domain/protocol/close-codes.ts";
import { PROTOCOL_HEADER, SESSION_HEADER, USER_HEADER, VIEWER_HEADER } from "../../domain/protocol/handshake.ts";
import { distributionOf, ledgerOf } from "../../durable-objects/peers.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { drawnFor, isOfAnother } from "../middleware/drawn-for.ts";
import { policy } from "../middleware/policy.ts";
import { distributionIdIn, distributionInPath, producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound, otherPerson, signInNeeded, upgradeNeeded } from "../replies.ts";
import { viewerIn } from "./received-orders.ts";

const isUpgrade = (c: HalleContext): boolean => c.req.header("upgrade")?.toLowerCase() === "websocket";

/** What only the worker says. A client's own words of these names never reach an object. */
const TRUSTED = [VIEWER_HEADER, USER_HEADER, SESSION_HEADER, PROTOCOL_HEADER];

function handOver(c: HalleContext, said: Readonly<Record<string, string>>): Request {
  const request = new Request(c.req.raw);
  for (const name of TRUSTED) request.headers.delete(name);
  for (const [name, value] of Object.entries(said)) request.headers.set(name, value);
  const { person, sessionId } = c.var;
  if (person !== null) request.headers.set(USER_HEADER, person.userId);
  if (person !== null && sessionId !== null) request.headers.set(SESSION_HEADER, sessionId);
  return request;
}

const CODE_OF_STATUS: Readonly<Record<number, readonly [code: number, reason: string]>> = {
  401: [SESSION_ENDED, "session-ended"],
  404: [NO_LONGER_YOURS, "no-longer-yours"],
  409: [OTHER_PERSON, "other-person"],
};

/** A script is not told the status of a refused upgrade, and would try for ever: the reason comes as a close code. */
const saidToPage: MiddlewareHandler<HalleEnv> = async (c, next) => {
  await next();
  const why = CODE_OF_STATUS[c.res.status];
  if (why === undefined || !isUpgrade(c) || drawnFor(c) === null) return;
  const { 0: client, 1: server } = new WebSocketPair();
  server.accept();
  server.close(...why);
  c.res = undefined;
  c.res = new Response(null, { status: 101, webSocket: client });
};

export const live = new Hono<HalleEnv>()
  .use("/distributions/:distributionId/live/*", saidToPage)
  .use("/producers/:producerId/live/*", saidToPage)
  .get("/distributions/:distributionId/live", policy("watch-sale", distributionInPath), async (c) => {
    if (!isUpgrade(c)) return upgradeNeeded(c);
    // A page that was nobody's when it was drawn goes on as nobody's, whoever has signed in beside it.
    if (drawnFor(c) === "") c.set("person", null);
    else if (drawnFor(c) !== null && c.var.person === null) return signInNeeded(c);
    else if (isOfAnother(c)) return otherPerson(c);
    const viewer = await viewerIn(c);
    if (viewer === null) return notFound(c);
    const request = handOver(c, {
      // Header values are bytes; a name may hold any letter.
      [VIEWER_HEADER]: encodeURIComponent(JSON.stringify(viewer)),
      [PROTOCOL_HEADER]: c.req.query("protocol") ?? "",
    });
    return distributionOf(c.env, distributionIdIn(c)).fetch(request);
  })
  .get("/producers/:producerId/live", policy("read-stocks", producerInPath), async (c) =>
    isUpgrade(c) ? ledgerOf(c.env, producerIdIn(c)).fetch(handOver(c, {})) : upgradeNeeded(c),
  );
