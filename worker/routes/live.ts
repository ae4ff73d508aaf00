// Sockets. The worker decides who somebody is and hands the connection to the object, which trusts these headers because
// nobody but the worker can reach it.
import { Hono } from "hono";
import { PROTOCOL_HEADER, SESSION_HEADER, USER_HEADER, VIEWER_HEADER } from "../../domain/protocol/handshake.ts";
import { distributionOf, ledgerOf } from "../../durable-objects/peers.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { distributionIdIn, distributionInPath, producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound, upgradeNeeded } from "../replies.ts";
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

export const live = new Hono<HalleEnv>()
  .get("/distributions/:distributionId/live", policy("watch-sale", distributionInPath), async (c) => {
    if (!isUpgrade(c)) return upgradeNeeded(c);
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
