// Becoming a producer: somebody asks for a space, support certifies them or says why not.
import { Hono } from "hono";
import * as v from "valibot";
import { SpaceRequestId } from "../../domain/ids.ts";
import { PointText } from "../../domain/place/point-text.ts";
import { SpaceWanted } from "../../domain/producer/legal-identity.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { refuseField } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { oneself, policy } from "../middleware/policy.ts";
import { refusalOfCommune } from "../places/check-commune.ts";
import { notFound } from "../replies.ts";
import { isSiretTaken } from "../store/legal-identity.ts";
import { locate } from "../store/localities.ts";
import { openSpace } from "../store/open-space.ts";
import {
  type AskedFor,
  askForSpace,
  findSpaceRequest,
  openSpaceRequests,
  ownSpaceRequest,
  refuseSpace,
  restoreSpaceRequest,
  withdrawnSpaceRequests,
  withdrawSpaceRequest,
} from "../store/space-requests.ts";
import { tellSupport } from "../support/tell-support.ts";
import { Refusal, SUPPORT_PAGE } from "./support-page.ts";

const ASK = { page: "/devenir-producteur", form: "space-request" };
const WITHDRAW = { page: ASK.page, form: "withdraw-request" };
const RESTORE = { page: ASK.page, form: "restore-request" };

/** Answers name the request as it was read: it may have been corrected since. */
const AskedAt = v.pipe(v.union([v.string(), v.number()]), v.toNumber(), v.safeInteger());
const Certify = v.object({ position: PointText, askedAtMs: AskedAt });
const Refuse = v.object({ refusal: Refusal, askedAtMs: AskedAt });

const ask = policy("ask-for-space", oneself);
const decide = policy("decide-spaces");

/** A form of the support's page, named after what it does and to which request. */
const onSupportPage = (what: string) => (c: HalleContext) => ({
  page: SUPPORT_PAGE,
  form: `${what}-${c.req.param("requestId")}`,
});

async function requestInPath(c: HalleContext): Promise<AskedFor | null> {
  const parsed = v.safeParse(SpaceRequestId, c.req.param("requestId"));
  return parsed.success ? await findSpaceRequest(c.env.DB, parsed.output) : null;
}

/** What the place search knows of where they are: exactly there, or nothing. */
async function knownPosition(d1: D1Database, { postcode, commune }: AskedFor): Promise<string> {
  const found = await locate(d1, `${postcode} ${commune}`);
  return found === null ? "" : `${found.latitude}, ${found.longitude}`;
}

/** What every mail about a request begins with. An answer is told once: each time it is asked anew is another. */
const headOf = ({ id, askedAtMs, email, language, askerName }: AskedFor) => ({
  ...{ id: `space-${id}-${askedAtMs}`, to: email, language, name: askerName },
});

const asking = new Hono<HalleEnv>()
  .use(
    "/space-request/*",
    signInFirst((c) => keepTyped(c, ASK, { reason: "sign-in-needed" })),
  )
  .get("/space-request", ask, async (c) => {
    const { person } = c.var;
    c.header("Cache-Control", "no-store");
    return person === null ? notFound(c) : c.json({ request: await ownSpaceRequest(c.env.DB, person.userId) });
  })
  .post("/space-request", ask, posted(SpaceWanted, ASK), async (c) => {
    const { person } = c.var;
    if (person === null) return notFound(c);
    const { charter: _, ...wanted } = c.req.valid("json");
    const nowhere = await refusalOfCommune(wanted);
    if (nowhere !== null) return answer(c, ASK, nowhere);
    if (await isSiretTaken(c.env.DB, wanted.siret)) return answer(c, ASK, refuseField("siret", "taken"));
    const nowMs = Date.now();
    const id = await askForSpace(c.env.DB, { userId: person.userId, wanted, nowMs });
    if (id === null) return answer(c, ASK, { reason: "already-asked" });
    const question = { kind: "space-asked", id: `${id}-${nowMs}`, producerName: wanted.name } as const;
    c.executionCtx.waitUntil(tellSupport(c, { ...question, page: SUPPORT_PAGE, by: person }));
    return answer(c, ASK, { goTo: `${ASK.page}?fait=envoye` });
  })
  .post("/space-request/withdraw", ask, async (c) => {
    const { person } = c.var;
    if (person === null) return notFound(c);
    const isDone = await withdrawSpaceRequest(c.env.DB, person.userId, Date.now());
    // To do it twice is to do it once.
    const isWithdrawn = isDone || (await ownSpaceRequest(c.env.DB, person.userId))?.state === "withdrawn";
    return answer(c, WITHDRAW, isWithdrawn ? { goTo: `${ASK.page}?fait=retire` } : { reason: "already-decided" });
  })
  .post("/space-request/restore", ask, async (c) => {
    const { person } = c.var;
    if (person === null) return notFound(c);
    const isDone = await restoreSpaceRequest(c.env.DB, person.userId, Date.now());
    const isOpen = isDone || (await ownSpaceRequest(c.env.DB, person.userId))?.state === "open";
    return answer(c, RESTORE, isOpen ? { goTo: `${ASK.page}?fait=remis` } : { reason: "past-undoing" });
  });

const deciding = new Hono<HalleEnv>()
  .use(
    "/support/space-requests/:requestId/:answer/*",
    signInFirst((c) => keepTyped(c, onSupportPage(c.req.param("answer") ?? ""), { reason: "sign-in-needed" })),
  )
  .get("/support/space-requests", decide, async (c) => {
    const [open, withdrawn] = await Promise.all([openSpaceRequests(c.env.DB), withdrawnSpaceRequests(c.env.DB)]);
    const requests = await Promise.all(
      open.map(async (asked) => ({ ...asked, position: await knownPosition(c.env.DB, asked) })),
    );
    return c.json({ requests, withdrawn });
  })
  .post("/support/space-requests/:requestId/certify", decide, posted(Certify, onSupportPage("certify")), async (c) => {
    const asked = await requestInPath(c);
    if (asked === null) return notFound(c);
    const requestId = v.parse(SpaceRequestId, asked.id);
    const opened = await openSpace(c.env.DB, asked, { ...c.req.valid("json"), requestId, nowMs: Date.now() });
    if ("refused" in opened) return answer(c, onSupportPage("certify"), { reason: opened.refused });
    const url = `${c.env.PUBLIC_ORIGIN}/espace-producteur/${opened.slug}`;
    await sendMail(c.env, { ...headOf(asked), kind: "space-certified", producerName: asked.name, url });
    return answer(c, onSupportPage("certify"), { goTo: `${SUPPORT_PAGE}?fait=certifie` });
  })
  .post("/support/space-requests/:requestId/refuse", decide, posted(Refuse, onSupportPage("refuse")), async (c) => {
    const asked = await requestInPath(c);
    if (asked === null) return notFound(c);
    const { refusal, askedAtMs } = c.req.valid("json");
    const asking = { requestId: v.parse(SpaceRequestId, asked.id), askedAtMs };
    if (!(await refuseSpace(c.env.DB, asking, refusal)))
      return answer(c, onSupportPage("refuse"), { reason: "already-decided" });
    const url = `${c.env.PUBLIC_ORIGIN}${ASK.page}`;
    await sendMail(c.env, { ...headOf(asked), kind: "space-refused", refusal, url });
    return answer(c, onSupportPage("refuse"), { goTo: `${SUPPORT_PAGE}?fait=refuse` });
  });

export const spaceRequests = new Hono<HalleEnv>().route("/", asking).route("/", deciding);
