import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, expect, test } from "vitest";
import { FILE_MAX_BYTES, FILES_KEPT_DAYS } from "../../../domain/support/message.ts";
import { letterOf } from "../../../worker/mail/message.ts";
import { letterAsHtml } from "../../../worker/mail/set-letter.ts";
import { market, marketRight } from "../../../worker/store/schema/markets.ts";
import { sweepSupportFiles } from "../../../worker/support/support-files.ts";
import { aWorker } from "../accounts/browser.ts";
import { aDemoPerson, aPerson, PASSWORD } from "../accounts/people.ts";

const JSON_WANTED = { accept: "application/json" };

const PDF = "%PDF-1.7\nKbis";

beforeAll(() => aDemoPerson("support"));

let lastAddress = 0;
/** Each test writes from a place of its own: messages are counted by where they come from. */
const anAddress = () => {
  lastAddress += 1;
  return `203.0.113.${lastAddress}`;
};

const aMessage = (wanted: Record<string, string> = {}, files: readonly File[] = []): FormData => {
  const form = new FormData();
  const fields = {
    subject: "Mon SIRET",
    text: "Bonjour,\r\n\r\nil a changé.",
    name: "Lucie",
    email: "lucie@ferme.example",
  };
  for (const [name, value] of Object.entries({ ...fields, ...wanted })) form.set(name, value);
  for (const file of files) form.append("files", file);
  return form;
};

const aFile = (content: string | Uint8Array<ArrayBuffer> = PDF, name = "kbis.pdf") => new File([content], name);

async function signedIn(worker: ReturnType<typeof aWorker>, person: { email: string }) {
  const browser = worker.aBrowser(anAddress());
  await browser.post("/api/accounts/sign-in", { email: person.email, password: PASSWORD });
  return browser;
}

async function aSupporter(worker: ReturnType<typeof aWorker>) {
  const browser = worker.aBrowser(anAddress());
  await browser.post("/api/demo/sign-in", { person: "support" });
  return browser;
}

const fileIds = async () =>
  (await env.DB.prepare("SELECT id FROM support_file ORDER BY sent_at_ms").all<{ id: string }>()).results.map(
    ({ id }) => id,
  );

test("a message reaches the address that is configured, with links to its files, and its answer its writer", async () => {
  const worker = aWorker({ DEMO: "1", SUPPORT_EMAIL: "support@halle.test" });
  const stranger = worker.aBrowser(anAddress());
  const reply = await stranger.upload(
    "/api/contact/support",
    aMessage({}, [aFile(), aFile(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "a.png")]),
  );
  expect(reply.status).toBe(303);
  expect(reply.headers.get("location")).toBe("/aide/contact?fait=envoye");
  const [message, ...others] = worker.queued;
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    ...{ kind: "support-written", to: "support@halle.test", subject: "Mon SIRET", isSignedIn: false },
    files: [{ name: "kbis.pdf", url: expect.stringContaining("/support/fichiers/") }, { name: "a.jpg" }],
  });
  const letter = message && letterOf(message);
  expect(letter?.replyTo).toBe("lucie@ferme.example");
  expect(letter?.paragraphs).toEqual(["Bonjour,", "il a changé."]);
});

test("only support opens a file, as a download, until it is deleted", async () => {
  const worker = aWorker({ DEMO: "1" });
  await env.DB.prepare("DELETE FROM support_file").run();
  const stranger = worker.aBrowser(anAddress());
  await stranger.upload("/api/contact/support", aMessage({}, [aFile()]));
  const [fileId = ""] = await fileIds();
  const path = `/api/support/files/${fileId}`;
  expect((await stranger.get(path)).status).toBe(401);
  const customer = await signedIn(worker, await aPerson());
  expect((await customer.get(path)).status).toBe(404);
  const support = await aSupporter(worker);
  const found = await support.get(path);
  expect(found).toMatchObject({ status: 200, body: PDF });
  expect(found.headers.get("content-disposition")).toContain("attachment");
  expect(found.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await support.get("/api/support/files/nothing")).status).toBe(404);
  const keptMs = FILES_KEPT_DAYS * 24 * 3_600_000;
  await sweepSupportFiles(env, Date.now() + keptMs - 60_000);
  expect((await support.get(path)).status).toBe(200);
  await sweepSupportFiles(env, Date.now() + keptMs + 60_000);
  expect((await support.get(path)).status).toBe(404);
  expect(await env.PICTURES.head(`support/${fileId}`)).toBeNull();
});

test("of somebody signed in the account's own name and address are sent, whatever is typed", async () => {
  const worker = aWorker();
  const lucie = await aPerson({ name: "Lucie Morel" });
  const browser = await signedIn(worker, lucie);
  await browser.upload("/api/contact/support", aMessage({ name: "Hélène", email: "autre@ferme.example" }));
  expect(worker.queued).toMatchObject([{ writerName: "Lucie Morel", writerEmail: lucie.email, isSignedIn: true }]);
});

test.each([
  ["nothing to say", aMessage({ text: " " }), "text"],
  ["no subject", aMessage({ subject: "" }), "subject"],
  ["nowhere to answer", aMessage({ email: "" }), "email"],
  ["a page in place of a picture", aMessage({}, [aFile("<html>", "photo.png")]), "files"],
  [
    "six files",
    aMessage(
      {},
      Array.from({ length: 6 }, () => aFile()),
    ),
    "files",
  ],
  ["a file too heavy", aMessage({}, [aFile(new Uint8Array(FILE_MAX_BYTES + 1))]), "files"],
])("%s is refused beside its field, and nothing is sent or kept", async (_, form, path) => {
  const worker = aWorker();
  await env.DB.prepare("DELETE FROM support_file").run();
  const reply = await worker.aBrowser(anAddress()).upload("/api/contact/support", form, JSON_WANTED);
  expect(reply.body).toMatchObject({ reason: "bad-input", faults: [{ path }] });
  expect(worker.queued).toEqual([]);
  expect(await fileIds()).toEqual([]);
});

test("a form beyond all its files is not read", async () => {
  const worker = aWorker();
  const heavy = aMessage({}, [aFile(new Uint8Array(26 * 1024 * 1024))]);
  const reply = await worker.aBrowser(anAddress()).upload("/api/contact/support", heavy, JSON_WANTED);
  expect(reply.body).toMatchObject({ faults: [{ path: "files", expected: "too-heavy" }] });
});

test("a plain form that is refused comes back with what was typed", async () => {
  const worker = aWorker();
  const browser = worker.aBrowser(anAddress());
  const reply = await browser.upload("/api/contact/support", aMessage({ email: "pas une adresse" }));
  const location = reply.headers.get("location") ?? "";
  expect(location).toMatch(/^\/aide\/contact\?retour=/);
  const outcome = await browser.get(`/api/form-outcome/${location.split("=")[1]}`);
  expect(outcome.body).toMatchObject({
    form: "contact",
    values: { subject: "Mon SIRET" },
    faults: [{ path: "email" }],
  });
});

test("five messages an hour from one place, counted exactly, and not at the cost of another", async () => {
  const worker = aWorker();
  const browser = worker.aBrowser(anAddress());
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => browser.upload("/api/contact/support", aMessage(), JSON_WANTED)),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(5);
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(3);
  expect(worker.queued).toHaveLength(5);
  expect((await worker.aBrowser(anAddress()).upload("/api/contact/support", aMessage(), JSON_WANTED)).status).toBe(200);
});

test("what is written stands in the mail as text", async () => {
  const worker = aWorker();
  await worker.aBrowser(anAddress()).upload("/api/contact/support", aMessage({ text: "<script>alert(1)</script>" }));
  const [message] = worker.queued;
  const html = message === undefined ? "" : letterAsHtml(letterOf(message), "fr");
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script>");
});

test("without a configured address everybody of support is written to", async () => {
  const worker = aWorker({ SUPPORT_EMAIL: "" });
  await worker.aBrowser(anAddress()).upload("/api/contact/support", aMessage());
  expect(worker.queued).toMatchObject([{ to: "support@demo.example" }]);
});

let lastMarket = 0;

/** A market and its admin, at their browser. */
async function aMarket(worker: ReturnType<typeof aWorker>) {
  lastMarket += 1;
  const key = `contact-${lastMarket}`;
  const admin = await aPerson({ name: "Régine" });
  const db = drizzle(env.DB);
  await db.insert(market).values({ id: key, slug: key, name: `Marché ${key}` });
  await db.insert(marketRight).values({ marketId: key, userId: admin.userId, right: "admin" });
  return { path: `/api/markets/${key}`, page: `/marches/${key}`, admin, adminThere: await signedIn(worker, admin) };
}

const TO_MARKET = { subject: "Commande n° 12", text: "Puis-je passer à 18 h ?" };

test("a message to a market reaches its admins, whose addresses nobody is shown, and says who wrote", async () => {
  const worker = aWorker();
  const { path, admin } = await aMarket(worker);
  const ana = await aPerson({ name: "Ana" });
  const browser = await signedIn(worker, ana);
  expect((await browser.post(`${path}/messages`, TO_MARKET)).status).toBe(200);
  expect(worker.queued).toMatchObject([
    { kind: "market-written", to: admin.email, writerEmail: ana.email, ...TO_MARKET },
  ]);
  expect(worker.queued[0] && letterOf(worker.queued[0]).replyTo).toBe(ana.email);
  expect(JSON.stringify((await browser.get(`${path}/contact`)).body)).not.toContain(admin.email);
});

test("an admin makes an address public, and takes it back; nobody else does", async () => {
  const worker = aWorker();
  const { path, page, admin, adminThere } = await aMarket(worker);
  const ana = await signedIn(worker, await aPerson());
  expect((await ana.post(`${path}/contact`, { email: "moi@ferme.example" })).status).toBe(404);
  expect((await ana.get(`${path}/contact`)).body).toMatchObject({ contactEmail: "", mayChange: false });
  const reply = await adminThere.submit(`${path}/contact`, { email: "Bonjour@Marche.example" });
  expect(reply.headers.get("location")).toBe(`${page}/ecrire?fait=publique`);
  expect((await adminThere.get(`${path}/contact`)).body).toMatchObject({
    ...{ contactEmail: "bonjour@marche.example", mayChange: true },
  });
  await ana.post(`${path}/messages`, TO_MARKET);
  expect(worker.queued).toMatchObject([{ to: "bonjour@marche.example" }]);
  await adminThere.submit(`${path}/contact`, { email: "" });
  await ana.post(`${path}/messages`, TO_MARKET);
  expect(worker.queued).toMatchObject([{}, { to: admin.email }]);
});

test("who is not signed in is led to sign in, with what they typed kept", async () => {
  const worker = aWorker();
  const { path } = await aMarket(worker);
  const reply = await worker.aBrowser(anAddress()).submit(`${path}/messages`, TO_MARKET);
  expect(reply.status).toBe(303);
  expect(decodeURIComponent(reply.headers.get("location") ?? "")).toMatch(
    /^\/connexion\?suite=\/marches\/contact-\d+\/ecrire\?retour=/,
  );
  expect(worker.queued).toEqual([]);
});

test("one person writes to markets five times an hour", async () => {
  const worker = aWorker();
  const { path } = await aMarket(worker);
  const ana = await signedIn(worker, await aPerson());
  const replies = await Promise.all(Array.from({ length: 7 }, () => ana.post(`${path}/messages`, TO_MARKET)));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429, 429]);
});
