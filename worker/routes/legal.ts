// Infos légales: what support has certified of a producer, and how it is changed (guide, step 2).
import { Hono } from "hono";
import * as v from "valibot";
import { LegalChangeId, ProducerId } from "../../domain/ids.ts";
import { PointText } from "../../domain/place/point-text.ts";
import { type CertifiedIdentity, changedFields, IdentityChange } from "../../domain/producer/legal-identity.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { refuseField } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { refusalOfCommune } from "../places/check-commune.ts";
import { notFound } from "../replies.ts";
import {
  answeredLegalChanges,
  applyLegalChange,
  askLegalChange,
  findLegalChange,
  legalChangesOf,
  openLegalChanges,
  refuseLegalChange,
  type SupportedChange,
  withdrawLegalChange,
} from "../store/legal-changes.ts";
import { isSiretTaken, readIdentity } from "../store/legal-identity.ts";
import { locate } from "../store/localities.ts";
import { renameInSales } from "../support/rename-in-sales.ts";
import { tellSupport } from "../support/tell-support.ts";
import { spacePage } from "./space-page.ts";
import { Refusal, SUPPORT_PAGE } from "./support-page.ts";

const LEGAL_SUPPORT_PAGE = `${SUPPORT_PAGE}/infos-legales`;

const Apply = v.object({ position: PointText });
const Refuse = v.object({ refusal: Refusal });

const read = policy("read-legal", producerInPath);
const ask = policy("ask-legal-change", producerInPath);
const decide = policy("decide-legal-changes");

const legalPage = (c: HalleContext) => spacePage(c, "parametres/infos-legales");
const changePage = async (c: HalleContext) => ({ page: `${await legalPage(c)}/modifier`, form: "legal-change" });
const withdrawPlace = async (c: HalleContext) => ({ page: await legalPage(c), form: "withdraw" });

/** The person the policy has let pass. */
function personIn(c: HalleContext) {
  if (c.var.person === null) throw new Error("legal information was asked for by nobody");
  return c.var.person;
}
const userIn = (c: HalleContext) => personIn(c).userId;

const asking = new Hono<HalleEnv>()
  .use(
    "/producers/:producerId/legal/*",
    signInFirst((c) => keepTyped(c, changePage, { reason: "sign-in-needed" })),
  )
  .get("/producers/:producerId/legal", read, async (c) => {
    const producerId = producerIdIn(c);
    const [certified, changes] = await Promise.all([
      readIdentity(c.env.DB, producerId),
      legalChangesOf(c.env.DB, producerId),
    ]);
    const open = changes.find((change) => change.state === "open") ?? null;
    const answered = changes.filter((change) => change.state !== "open");
    return c.json({ certified, open, answered, mayAsk: c.var.person?.ownedProducerIds.includes(producerId) === true });
  })
  .post("/producers/:producerId/legal/change", ask, posted(IdentityChange, changePage), async (c) => {
    const producerId = producerIdIn(c);
    const { explanation, ...wanted } = c.req.valid("json");
    const certified = await readIdentity(c.env.DB, producerId);
    if (certified === null) return notFound(c);
    const { identity } = certified;
    if (changedFields(identity, wanted).length === 0) return answer(c, changePage, { reason: "nothing-changed" });
    // What is certified already needs no list to be right.
    const nowhere = isAt(identity, wanted) ? null : await refusalOfCommune(wanted);
    if (nowhere !== null) return answer(c, changePage, nowhere);
    if (wanted.siret !== identity.siret && (await isSiretTaken(c.env.DB, wanted.siret)))
      return answer(c, changePage, refuseField("siret", "taken"));
    const question = { producerId, askedBy: userIn(c), explanation, wanted, nowMs: Date.now() };
    const id = await askLegalChange(c.env.DB, question);
    if (id === null) return answer(c, changePage, { reason: "already-asked" });
    const asked = { kind: "legal-asked", id, producerName: identity.name, page: LEGAL_SUPPORT_PAGE } as const;
    c.executionCtx.waitUntil(tellSupport(c, { ...asked, by: personIn(c) }));
    return answer(c, changePage, { goTo: `${await legalPage(c)}?fait=demande` });
  })
  .post("/producers/:producerId/legal/withdraw", ask, async (c) => {
    await withdrawLegalChange(c.env.DB, producerIdIn(c));
    return answer(c, withdrawPlace, { goTo: `${await legalPage(c)}?fait=retire` });
  });

/** A form of the support's page, named after what it does and to which request. */
const onSupportPage = (what: string) => (c: HalleContext) => ({
  page: LEGAL_SUPPORT_PAGE,
  form: `${what}-${c.req.param("changeId")}`,
});

async function changeInPath(c: HalleContext) {
  const changeId = v.safeParse(LegalChangeId, c.req.param("changeId"));
  const change = changeId.success ? await findLegalChange(c.env.DB, changeId.output) : null;
  return change === null || !changeId.success ? null : { change, changeId: changeId.output };
}

const isAt = (one: CertifiedIdentity, other: CertifiedIdentity): boolean =>
  one.commune === other.commune && one.postcode === other.postcode;

/** Where the farm is; of another commune, what the place search knows, or nothing. */
async function positionOf(d1: D1Database, change: SupportedChange): Promise<string> {
  const { before, wanted, latitudeMicrodegrees, longitudeMicrodegrees } = change;
  if (isAt(before, wanted)) return `${latitudeMicrodegrees / 1_000_000}, ${longitudeMicrodegrees / 1_000_000}`;
  const found = await locate(d1, `${wanted.postcode} ${wanted.commune}`);
  return found === null ? "" : `${found.latitude}, ${found.longitude}`;
}

/** Tells who asked, if they still have an account. */
async function tell(c: HalleContext, change: SupportedChange, said: { refusal: string } | null): Promise<void> {
  const { id, email, language, askerName: name, producerSlug, before, wanted } = change;
  if (email === null || language === null || name === null) return;
  const url = `${c.env.PUBLIC_ORIGIN}/espace-producteur/${producerSlug}/parametres/infos-legales`;
  const head = { id: `legal-${id}`, to: email, language, name, url };
  if (said === null) await sendMail(c.env, { ...head, kind: "legal-applied", producerName: wanted.name });
  else await sendMail(c.env, { ...head, kind: "legal-refused", producerName: before.name, ...said });
}

const deciding = new Hono<HalleEnv>()
  .use(
    "/support/legal-changes/:changeId/:answer/*",
    signInFirst((c) => keepTyped(c, onSupportPage(c.req.param("answer") ?? ""), { reason: "sign-in-needed" })),
  )
  .get("/support/legal-changes", decide, async (c) => {
    const [open, answered] = await Promise.all([openLegalChanges(c.env.DB), answeredLegalChanges(c.env.DB)]);
    const withPosition = open.map(async (change) => ({ ...change, position: await positionOf(c.env.DB, change) }));
    return c.json({ open: await Promise.all(withPosition), answered });
  })
  .post("/support/legal-changes/:changeId/apply", decide, posted(Apply, onSupportPage("apply")), async (c) => {
    const found = await changeInPath(c);
    if (found === null) return notFound(c);
    const decision = { changeId: found.changeId, decidedBy: userIn(c), nowMs: Date.now() };
    const refused = await applyLegalChange(c.env.DB, decision, c.req.valid("json").position);
    if (refused !== null) return answer(c, onSupportPage("apply"), { reason: refused });
    await renameInSales(c.env, v.parse(ProducerId, found.change.producerId));
    await tell(c, found.change, null);
    return answer(c, onSupportPage("apply"), { goTo: `${LEGAL_SUPPORT_PAGE}?fait=modifie` });
  })
  .post("/support/legal-changes/:changeId/refuse", decide, posted(Refuse, onSupportPage("refuse")), async (c) => {
    const found = await changeInPath(c);
    if (found === null) return notFound(c);
    const { refusal } = c.req.valid("json");
    const decision = { changeId: found.changeId, decidedBy: userIn(c), nowMs: Date.now() };
    if (!(await refuseLegalChange(c.env.DB, decision, refusal)))
      return answer(c, onSupportPage("refuse"), { reason: "already-decided" });
    await tell(c, found.change, { refusal });
    return answer(c, onSupportPage("refuse"), { goTo: `${LEGAL_SUPPORT_PAGE}?fait=refuse` });
  });

export const legal = new Hono<HalleEnv>().route("/", asking).route("/", deciding);
