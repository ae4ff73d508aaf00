// The orders of one distribution, for those who prepare and hand them out.
import { vValidator } from "@hono/valibot-validator";
import { Hono } from "hono";
import * as v from "valibot";
import { Audience, type Viewer, viewerOf } from "../../domain/access/viewer.ts";
import { ChangeOrderCommand } from "../../domain/protocol/client/change-order.ts";
import { CLIENT_FRAME_MAX_CHARS } from "../../domain/protocol/limits.ts";
import { REASON_MAX_CHARS } from "../../domain/stock/set-real.ts";
import { distributionOf } from "../../durable-objects/peers.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { bodyUpTo } from "../middleware/body-limit.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { policy } from "../middleware/policy.ts";
import { signerIn } from "../middleware/signer.ts";
import { distributionIdIn, distributionInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";

/** More than a distribution has orders. */
const DECISIONS_MAX = 2_000;

/** Tells the client which questions there are; what they mean is `audienceIn`'s to say, so nothing is refused here. */
const asked = vValidator("query", v.object({ as: v.optional(v.string()), producerId: v.optional(v.string()) }));

/** `?as=staff`, `?as=producer&producerId=…`; nothing: a customer's eyes. */
export function audienceIn(c: HalleContext): Audience | null {
  const kind = c.req.query("as") ?? "customer";
  const producerId = c.req.query("producerId");
  const parsed = v.safeParse(Audience, producerId === undefined ? { kind } : { kind, producerId });
  return parsed.success ? parsed.output : null;
}

/** The viewer the person may be here with the audience they ask for; null when it is not theirs. */
export async function viewerIn(c: HalleContext): Promise<Viewer | null> {
  const [subject, audience] = [await distributionInPath(c), audienceIn(c)];
  return subject === null || audience === null ? null : viewerOf(c.var.person, subject, audience);
}

/** What is said of orders whose pick-up the board does not tell. */
const Validation = v.strictObject({
  decisions: v.pipe(
    v.array(
      v.strictObject({
        number: v.pipe(v.number(), v.integer(), v.minValue(1)),
        pickUp: v.picklist(["collected", "not-collected-billed", "not-collected-free"]),
        reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX_CHARS)), ""),
      }),
    ),
    v.maxLength(DECISIONS_MAX),
  ),
});

export const receivedOrders = new Hono<HalleEnv>()
  .get("/distributions/:distributionId/orders", policy("read-orders", distributionInPath), asked, async (c) => {
    const viewer = await viewerIn(c);
    if (viewer === null || viewer.audience.kind === "customer") return notFound(c);
    const received = await distributionOf(c.env, distributionIdIn(c)).received(viewer);
    return c.json({ ...received, mayChange: viewer.actions.includes("change-order") });
  })
  .post(
    "/distributions/:distributionId/changes",
    policy("change-order", distributionInPath),
    // The same over HTTP as on a socket.
    bodyUpTo({ maxBytes: CLIENT_FRAME_MAX_CHARS }),
    jsonBody(ChangeOrderCommand),
    async (c) => {
      const viewer = await viewerIn(c);
      if (viewer?.actions.includes("change-order") !== true) return notFound(c);
      return c.json(await distributionOf(c.env, distributionIdIn(c)).changeOrder(viewer, c.req.valid("json")));
    },
  )
  .post(
    "/distributions/:distributionId/validation",
    policy("validate-distribution", distributionInPath),
    jsonBody(Validation),
    async (c) => {
      const { decisions } = c.req.valid("json");
      return c.json(await distributionOf(c.env, distributionIdIn(c)).validate({ by: signerIn(c), decisions }));
    },
  );
