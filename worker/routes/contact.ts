// Whom to ask: support, by anybody, with files; a market, by whoever is signed in. Answers go from mailbox to mailbox.
import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";
import * as v from "valibot";
import { may } from "../../domain/access/may.ts";
import { Email } from "../../domain/account/email.ts";
import { MarketId } from "../../domain/ids.ts";
import { DEFAULT_LANGUAGE } from "../../domain/language.ts";
import { FILE_MAX_BYTES, FILES_MAX, WrittenMessage } from "../../domain/support/message.ts";
import { Name } from "../accounts/inputs.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { bodyWithin } from "../forms/body-within.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { refuseField } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { bodyUpTo } from "../middleware/body-limit.ts";
import { plainForm, signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { marketInPath } from "../middleware/subjects.ts";
import { faultsOf, notFound } from "../replies.ts";
import { ownAccount } from "../store/accounts.ts";
import { adminsOf, marketToWriteTo, setContact } from "../store/market-contact.ts";
import { readSupportPeople } from "../store/support-people.ts";
import { admitMessage, admitUpload } from "../support/message-allowances.ts";
import { findSupportFile, keepSupportFiles, sentFiles } from "../support/support-files.ts";

const TO_SUPPORT = { page: "/aide/contact", form: "contact" };
/** The files and the text around them. */
const SUPPORT_MAX_BYTES = FILES_MAX * FILE_MAX_BYTES + 128 * 1024;
const TEXT_MAX_BYTES = 64 * 1024;

/** Asked of whoever is not signed in; of an account both are known. */
const Stranger = v.object({ name: Name, email: Email });
const ToSupport = v.object({
  ...WrittenMessage.entries,
  name: v.optional(v.string(), ""),
  email: v.optional(v.string(), ""),
});
/** Empty takes the address back. */
const Contact = v.object({ email: v.union([v.pipe(v.string(), v.trim(), v.literal("")), Email]) });

/** Counted before the body is read: a form of 25 MB costs more than its words. */
const countedUploads: MiddlewareHandler<HalleEnv> = async (c, next) => {
  const admission = await admitUpload(c);
  if (!("waitSeconds" in admission)) return await next();
  c.res = await answer(c, TO_SUPPORT, { reason: "too-many-attempts", waitSeconds: admission.waitSeconds });
};

async function writerOf(c: HalleContext, typed: { name: string; email: string }) {
  const { person } = c.var;
  const account = person === null ? null : await ownAccount(c.env.DB, person.userId);
  if (account !== null) return { success: true, output: { name: account.name, email: account.email } } as const;
  return v.safeParse(Stranger, typed);
}

/** Support's own address, or, where none is configured, everybody who answers for Halle. */
async function supportReaders(env: Env) {
  if (env.SUPPORT_EMAIL !== "") return [{ userId: "support", email: env.SUPPORT_EMAIL, language: DEFAULT_LANGUAGE }];
  return await readSupportPeople(env.DB);
}

const support = new Hono<HalleEnv>()
  .get("/contact", policy("read-public-pages"), (c) => c.json({ supportEmail: c.env.SUPPORT_EMAIL }))
  .post(
    "/contact/support",
    policy("write-to-support"),
    bodyWithin({ maxBytes: SUPPORT_MAX_BYTES, place: TO_SUPPORT, field: "files", expected: "too-heavy" }),
    countedUploads,
    posted(ToSupport, TO_SUPPORT),
    async (c) => {
      const { subject, text, ...typed } = c.req.valid("json");
      const writer = await writerOf(c, typed);
      if (!writer.success) return answer(c, TO_SUPPORT, { reason: "bad-input", faults: faultsOf(writer.issues) });
      const files = await sentFiles(await plainForm(c));
      if (!Array.isArray(files)) return answer(c, TO_SUPPORT, refuseField("files", files));
      const nowMs = Date.now();
      const admission = await admitMessage(c, "support");
      if ("waitSeconds" in admission)
        return answer(c, TO_SUPPORT, { reason: "too-many-attempts", waitSeconds: admission.waitSeconds });
      const messageId = crypto.randomUUID();
      const sentBy = c.var.person?.userId ?? null;
      const kept = await keepSupportFiles(c.env, files, { messageId, sentBy, nowMs });
      for (const { userId, email, language } of await supportReaders(c.env))
        await sendMail(c.env, {
          ...{ kind: "support-written", id: `support-${messageId}-${userId}`, to: email, language },
          ...{ writerName: writer.output.name, writerEmail: writer.output.email, isSignedIn: sentBy !== null },
          ...{ subject, text },
          files: kept.map(({ id, name }) => ({ name, url: `${c.env.PUBLIC_ORIGIN}/support/fichiers/${id}` })),
        });
      return answer(c, TO_SUPPORT, { goTo: `${TO_SUPPORT.page}?fait=envoye` });
    },
  )
  .get("/support/files/:fileId", policy("read-support-files"), async (c) => {
    const file = await findSupportFile(c.env, c.req.param("fileId"));
    if (file === null) return notFound(c);
    // Never shown as a page of ours: whatever it holds, it is saved, not run.
    return c.body(file.body, 200, {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Length": String(file.bytes),
      "Cache-Control": "private, no-store",
    });
  });

const marketPage = (c: HalleContext) => `/marches/${encodeURIComponent(c.req.param("slug") ?? "")}`;
const toMarket = (c: HalleContext) => ({ page: `${marketPage(c)}/ecrire`, form: "market-message" });
const contactPlace = (c: HalleContext) => ({ page: `${marketPage(c)}/ecrire`, form: "market-contact" });

const market = new Hono<HalleEnv>()
  .use(
    "/markets/:slug/messages/*",
    bodyUpTo({ maxBytes: TEXT_MAX_BYTES }),
    signInFirst((c) => keepTyped(c, toMarket, { reason: "sign-in-needed" })),
  )
  .use(
    "/markets/:slug/contact/*",
    bodyUpTo({ maxBytes: TEXT_MAX_BYTES }),
    signInFirst((c) => contactPlace(c).page),
  )
  .get("/markets/:slug/contact", policy("read-public-pages"), async (c) => {
    const found = await marketToWriteTo(c.env.DB, c.req.param("slug"));
    if (found === null) return notFound(c);
    const { marketId, ...shown } = found;
    const subject = { kind: "market", marketId: v.parse(MarketId, marketId) } as const;
    return c.json({ ...shown, mayChange: may(c.var.person, "change-market-contact", subject) });
  })
  .post(
    "/markets/:slug/contact",
    policy("change-market-contact", marketInPath),
    posted(Contact, contactPlace),
    async (c) => {
      const found = await marketToWriteTo(c.env.DB, c.req.param("slug"));
      if (found === null) return notFound(c);
      const { email } = c.req.valid("json");
      await setContact(c.env.DB, found.marketId, email);
      return answer(c, contactPlace, { goTo: `${contactPlace(c).page}?fait=${email === "" ? "retiree" : "publique"}` });
    },
  )
  .post(
    "/markets/:slug/messages",
    policy("write-to-market", marketInPath),
    posted(WrittenMessage, toMarket),
    async (c) => {
      const found = await marketToWriteTo(c.env.DB, c.req.param("slug"));
      const { person } = c.var;
      const writer = person === null ? null : await ownAccount(c.env.DB, person.userId);
      if (found === null || writer === null) return notFound(c);
      const admission = await admitMessage(c, "market");
      if ("waitSeconds" in admission)
        return answer(c, toMarket, { reason: "too-many-attempts", waitSeconds: admission.waitSeconds });
      const readers =
        found.contactEmail === ""
          ? await adminsOf(c.env.DB, found.marketId)
          : [{ userId: "market", email: found.contactEmail, language: DEFAULT_LANGUAGE }];
      // A market whose last admin has gone: support knows what becomes of it.
      const messageId = crypto.randomUUID();
      for (const { userId, email, language } of readers.length > 0 ? readers : await supportReaders(c.env))
        await sendMail(c.env, {
          ...{ kind: "market-written", id: `market-${messageId}-${userId}`, to: email, language },
          ...{ writerName: writer.name, writerEmail: writer.email, marketName: found.name },
          ...c.req.valid("json"),
        });
      return answer(c, toMarket, { goTo: `${toMarket(c).page}?fait=envoye` });
    },
  );

export const contact = new Hono<HalleEnv>().route("/", support).route("/", market);
