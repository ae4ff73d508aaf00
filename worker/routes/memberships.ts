// Requests to become a member of a market that takes members by request: asked, withdrawn, accepted, refused.
import { Hono } from "hono";
import * as v from "valibot";
import { UserId } from "../../domain/ids.ts";
import { askRefusal, REQUEST_MESSAGE_MAX_CHARS, REQUEST_REASON_MAX_CHARS } from "../../domain/market/joining.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { sendMail } from "../mail/send.ts";
import { announceRequests } from "../memberships/announce-requests.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { marketInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import {
  acceptRequest,
  askForMembership,
  findMarketId,
  type Membership,
  readAsker,
  readStanding,
  refuseRequest,
  waitingRequests,
  withdrawRequest,
} from "../store/membership.ts";

const Ask = v.object({
  message: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(REQUEST_MESSAGE_MAX_CHARS)), ""),
});
const Nothing = v.object({});
const Refuse = v.object({
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REQUEST_REASON_MAX_CHARS)),
});

const ask = policy("ask-membership", marketInPath);
const decide = policy("decide-memberships", marketInPath);

const marketPage = (c: HalleContext): string => `/marches/${encodeURIComponent(c.req.param("slug") ?? "")}`;
const askPlace = (c: HalleContext) => ({ page: marketPage(c), form: "membership-request" });
/** A form about one request is named after who asked. */
const requestPlace = (c: HalleContext) => ({ page: marketPage(c), form: c.req.param("userId") ?? "" });
const done = (c: HalleContext, what: string) => answer(c, askPlace, { goTo: `${marketPage(c)}?fait=${what}` });

/** Of the person whom the policy has let pass. */
async function ownIn(c: HalleContext): Promise<Membership> {
  const marketId = await findMarketId(c.env.DB, c.req.param("slug") ?? "");
  if (marketId === null || c.var.person === null) throw new Error("a membership was asked for by nobody or of nothing");
  return { marketId, userId: c.var.person.userId };
}

/** Of whoever asked, at the market whose policy has let pass whoever answers; null: nobody of this id ever asked there. */
async function askedIn(c: HalleContext) {
  const { marketId, userId: by } = await ownIn(c);
  const userId = v.safeParse(UserId, c.req.param("userId"));
  if (!userId.success) return null;
  const membership: Membership = { marketId, userId: userId.output };
  const asker = await readAsker(c.env.DB, membership);
  return asker && { membership, asker, by, nowMs: Date.now() };
}

type Asked = NonNullable<Awaited<ReturnType<typeof askedIn>>>;

function headOf(c: HalleContext, { membership, asker, nowMs }: Asked) {
  const { name, email: to, language, marketName, slug } = asker;
  const id = `membership-${membership.marketId}-${membership.userId}-${nowMs}`.slice(-128);
  return { id, to, language, name, marketName, url: `${c.env.PUBLIC_ORIGIN}/marches/${slug}` };
}

const asking = new Hono<HalleEnv>()
  .post("/markets/:slug/membership-request", ask, posted(Ask, askPlace), async (c) => {
    const membership = await ownIn(c);
    const nowMs = Date.now();
    const isAsked = await askForMembership(c.env.DB, membership, { ...c.req.valid("json"), nowMs });
    if (isAsked) {
      c.executionCtx.waitUntil(announceRequests(c.env, nowMs, membership.marketId));
      return done(c, "demande");
    }
    const standing = await readStanding(c.env.DB, membership.marketId, membership.userId);
    const reason = standing && askRefusal(standing, nowMs);
    // Pressed twice, or answered meanwhile: the page shows where it stands.
    if (reason === "already-asked") return done(c, "demande");
    return answer(c, askPlace, { reason: reason ?? "try-again" });
  })
  .post("/markets/:slug/membership-request/withdraw", ask, posted(Nothing, askPlace), async (c) => {
    const membership = await ownIn(c);
    if (await withdrawRequest(c.env.DB, membership)) return done(c, "demande-retiree");
    const standing = await readStanding(c.env.DB, membership.marketId, membership.userId);
    // To do it twice is to do it once.
    return standing?.request?.state === "withdrawn"
      ? done(c, "demande-retiree")
      : answer(c, askPlace, { reason: "already-decided" });
  });

const deciding = new Hono<HalleEnv>()
  .get("/markets/:slug/membership-requests", decide, async (c) => {
    c.header("Cache-Control", "no-store");
    return c.json({ requests: await waitingRequests(c.env.DB, (await ownIn(c)).marketId) });
  })
  .post("/markets/:slug/membership-requests/:userId/accept", decide, posted(Nothing, requestPlace), async (c) => {
    const asked = await askedIn(c);
    if (asked === null) return notFound(c);
    if (!(await acceptRequest(c.env.DB, asked.membership, asked)))
      return answer(c, requestPlace, { reason: "already-decided" });
    await sendMail(c.env, { ...headOf(c, asked), kind: "membership-accepted" });
    return done(c, "accepte");
  })
  .post("/markets/:slug/membership-requests/:userId/refuse", decide, posted(Refuse, requestPlace), async (c) => {
    const asked = await askedIn(c);
    if (asked === null) return notFound(c);
    const { reason } = c.req.valid("json");
    if (!(await refuseRequest(c.env.DB, asked.membership, { ...asked, reason })))
      return answer(c, requestPlace, { reason: "already-decided" });
    await sendMail(c.env, { ...headOf(c, asked), kind: "membership-refused", reason });
    return done(c, "refuse");
  });

export const memberships = new Hono<HalleEnv>()
  .use(
    "/markets/:slug/membership-request/*",
    signInFirst((c) => keepTyped(c, askPlace, { reason: "sign-in-needed" })),
  )
  .use(
    "/markets/:slug/membership-requests/:userId/*",
    signInFirst((c) => keepTyped(c, requestPlace, { reason: "sign-in-needed" })),
  )
  .route("/", asking)
  .route("/", deciding);
