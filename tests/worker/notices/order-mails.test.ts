// From a command at the sale to the mail in the box: what goes, to whom, when, and what it says.
import {
  createExecutionContext,
  createMessageBatch,
  evictDurableObject,
  getQueueResult,
  runDurableObjectAlarm,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "../../../domain/access/viewer.ts";
import { OTHERS_QUIET_MS, OWN_QUIET_MS } from "../../../domain/notice/order-notice.ts";
import type { ChangedLine } from "../../../domain/order/change-order.ts";
import type { Order } from "../../../domain/order/order.ts";
import { deliverMail } from "../../../worker/mail/consumer.ts";
import { remindOfNotices } from "../../../worker/mail/overdue.ts";
import { overdueNotices } from "../../../worker/store/notices.ts";
import { market } from "../../../worker/store/schema/markets.ts";
import { anAdminViewer, aProducerViewer } from "../../support/join-distribution.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { type Stage, setTheStage } from "../../support/stage.ts";
import { until } from "../../support/until.ts";
import { aPerson } from "../accounts/people.ts";

const OFFERS = [
  { name: "pain", priceCents: 450 },
  { name: "poulet", priceCents: 1500, unit: "g", nominalAmount: 1500, weightMode: "by-weight" },
] as const;

interface SentMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const mailsTo = async (email: string): Promise<SentMail[]> =>
  (
    await env.DB.prepare("SELECT * FROM sent_mail WHERE recipient = ? ORDER BY sent_at_ms, id")
      .bind(email)
      .all<SentMail>()
  ).results;

let last = 0;

/** A sale, and somebody who orders there. */
async function aSale(wanted: { language?: "fr" | "en"; closesAtMs?: number } = {}) {
  last += 1;
  const key = `mails-${last}`;
  const { language = "fr", closesAtMs = NOON_MS + 5 * HOUR_MS } = wanted;
  const ana = await aPerson({ name: "Ana", language });
  const stage = await setTheStage({ key, offers: OFFERS, closesAtMs });
  const sale = new PlayedSale(stage, ana);
  return { stage, ana, sale };
}

class PlayedSale {
  nowMs = NOON_MS;
  order: Order | null = null;
  readonly stage: Stage;
  readonly #customer: { readonly userId: Order["customerId"]; readonly email: string };

  constructor(stage: Stage, customer: Awaited<ReturnType<typeof aPerson>>) {
    this.stage = stage;
    this.#customer = customer;
  }

  async edit(basket: Record<string, number>): Promise<void> {
    const answer = await this.stage.edit(0, this.#customer.userId, {
      ...{ basket, baseRevision: this.order?.revision ?? 0 },
    });
    if (answer.result !== "accepted") throw new Error(JSON.stringify(answer));
    this.order = answer.order;
  }

  async change(viewer: Viewer, lines: readonly ChangedLine[], reason = ""): Promise<void> {
    const answer = await this.stage.distribution().changeOrder(viewer, {
      ...{ commandId: this.stage.commandId(), customerId: this.#customer.userId },
      ...{ baseRevision: this.order?.revision ?? 0, lines, reason },
    });
    if (answer.result !== "accepted") throw new Error(JSON.stringify(answer));
    this.order = answer.order;
  }

  async wait(ms: number): Promise<void> {
    this.nowMs += ms;
    await this.stage.setClock(this.nowMs);
  }

  /** The queue brings what is due of this sale, `again` also what was taken and not sent. */
  async deliverDue(bindings: Env = env, again = false) {
    const due = {
      dueBeforeMs: this.nowMs + 1,
      takenBeforeMs: again ? this.nowMs + 1 : 0,
      takenAfterMs: 0,
      atMost: 100,
    };
    const ids = (await overdueNotices(env.DB, due)).filter((noticeId) => noticeId.includes(`-${this.stage.key}-`));
    return deliver(
      ids.map((noticeId) => ({ kind: "notice-due", noticeId })),
      { nowMs: this.nowMs, bindings },
    );
  }

  /** Everything owed has reached D1, and the queue brings what is due. */
  async mails(bindings: Env = env): Promise<SentMail[]> {
    await this.stage.distribution().runDue();
    await this.deliverDue(bindings);
    return mailsTo(this.#customer.email);
  }
}

async function deliver(bodies: readonly unknown[], { nowMs, bindings = env }: { nowMs: number; bindings?: Env }) {
  const batch = createMessageBatch(
    "halle-mail",
    bodies.map((body, n) => ({ id: `queue-${n}`, timestamp: new Date(0), attempts: 1, body })),
  );
  await deliverMail(batch, bindings, nowMs);
  return await getQueueResult(batch, createExecutionContext());
}

beforeEach(() => {
  vi.spyOn(console, "warn").mockReturnValue();
});

test("an order is confirmed at once: lines, number, place, hours, total, and until when it can be changed", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 2, poulet: 1 });
  const mails = await sale.mails();
  expect(mails).toHaveLength(1);
  const [{ subject, text, html } = { subject: "", text: "", html: "" }] = mails;
  expect(subject).toContain("n° 1");
  for (const said of [
    "Bonjour Ana",
    "2 × pain, pain : 9,00 €",
    "1 × poulet, poulet, environ 1,5 kg : environ 15,00 €",
    "À payer sur place, estimé : 24,00 €",
    "Salle des fêtes, 1 place de la Halle, 89450 Vézelay",
    "modifier ou l'annuler jusqu'au mardi 24 novembre à 17 h",
    `http://localhost/ventes/${sale.stage.rows.distributionIds[0]}/commande`,
    `/commande/agenda.ics`,
    "Écrire au marché",
  ])
    expect(text.replaceAll("\u00a0", " ")).toContain(said);
  expect(html).toContain("<td");
});

test("is written in the language of its reader", async () => {
  const { sale } = await aSale({ language: "en" });
  await sale.edit({ pain: 2 });
  const [mail] = await sale.mails();
  expect(mail?.text).toContain("Hello Ana");
  expect(mail?.text).toContain("2 × pain, pain: €9.00");
  expect(mail?.text).toContain("Tuesday 24");
});

test("several edits in a few minutes are one mail, two quiet minutes after the last", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 2 });
  await sale.mails();
  for (const pieces of [3, 4, 5]) {
    await sale.wait(OWN_QUIET_MS - 1000);
    await sale.edit({ pain: pieces });
    expect(await sale.mails()).toHaveLength(1);
  }
  await sale.wait(OWN_QUIET_MS);
  const mails = await sale.mails();
  expect(mails).toHaveLength(2);
  expect(mails[1]?.subject).toContain("vos changements");
  expect(mails[1]?.text.replaceAll("\u00a0", " ")).toContain("pain, pain : 5 au lieu de 2 : +13,50 €");
  expect(mails[1]?.text.replaceAll("\u00a0", " ")).toContain("À payer sur place : 22,50 €");
});

test("an order that was changed back is no news", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 2 });
  await sale.mails();
  await sale.edit({ pain: 4 });
  await sale.edit({ pain: 2 });
  await sale.wait(HOUR_MS);
  expect(await sale.mails()).toHaveLength(1);
});

test("what others change in a while is one mail, ten quiet minutes after the last: what, from, to, why, by whom, the price", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 3, poulet: 1 });
  await sale.mails();
  const producer = aProducerViewer(sale.stage.rows.producerId);
  await sale.wait(HOUR_MS);
  await sale.change(producer, [{ position: 0, pieces: 2 }], "Le four <est> tombé en panne");
  await sale.wait(OTHERS_QUIET_MS - 1000);
  expect(await sale.mails()).toHaveLength(1);
  await sale.change(anAdminViewer, [{ position: 0, pieces: 1 }], "Moins de pain");
  await sale.change(producer, [{ position: 1, measuredAmount: 1720 }]);
  await sale.wait(OTHERS_QUIET_MS - 1000);
  expect(await sale.mails()).toHaveLength(1);
  await sale.wait(1000);
  const mails = await sale.mails();
  expect(mails).toHaveLength(2);
  const text = mails[1]?.text.replaceAll("\u00a0", " ") ?? "";
  for (const said of [
    "pain, pain : 1 au lieu de 3 : −9,00 €",
    "par Marché mails-",
    "Raison : Le four <est> tombé en panne",
    "Raison : Moins de pain",
    "pesé : 1,72 kg : +2,20 €",
    "par Ferme mails-",
    "À payer sur place : 21,70 €",
  ])
    expect(text).toContain(said);
  expect(mails[1]?.html).toContain("Le four &lt;est&gt; tombé");
  expect(mails[1]?.html).not.toContain("<est>");
});

test("a change that was taken back within ten minutes is no news", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 3 });
  await sale.mails();
  await sale.change(anAdminViewer, [{ position: 0, pieces: 2 }], "grêle");
  await sale.change(anAdminViewer, [{ position: 0, pieces: 3 }], "finalement si");
  await sale.wait(HOUR_MS);
  expect(await sale.mails()).toHaveLength(1);
});

test("who cancels is told so, unless they have ordered again by then", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 3 });
  await sale.mails();
  await sale.edit({ pain: 0 });
  await sale.wait(OWN_QUIET_MS - 1000);
  await sale.edit({ pain: 3 });
  await sale.wait(OWN_QUIET_MS);
  expect(await sale.mails()).toHaveLength(1);
  await sale.edit({ pain: 0 });
  await sale.wait(OWN_QUIET_MS);
  const mails = await sale.mails();
  expect(mails).toHaveLength(2);
  expect(mails[1]?.text).toContain("Vous avez annulé votre commande n° 1");
});

test("who finds their order cancelled by others is told why", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 3 });
  await sale.mails();
  await sale.change(aProducerViewer(sale.stage.rows.producerId), [{ position: 0, pieces: 0 }], "Plus de farine");
  await sale.wait(OTHERS_QUIET_MS);
  const [, mail] = await sale.mails();
  expect(mail?.subject).toContain("annulée");
  expect(mail?.text).toContain("a été annulée");
  expect(mail?.text).toContain("Raison : Plus de farine");
});

test("after the sale has closed the mail says to write to the market, where", async () => {
  const { sale } = await aSale({ closesAtMs: NOON_MS + HOUR_MS });
  await sale.edit({ pain: 3 });
  await sale.mails();
  await sale.wait(2 * HOUR_MS);
  await sale.change(anAdminViewer, [{ position: 0, pieces: 2 }], "grêle");
  await sale.wait(OTHERS_QUIET_MS);
  const [, mail] = await sale.mails();
  expect(mail?.text).toContain("La vente est fermée : pour tout changement, écrivez au marché.");
  expect(mail?.text).toContain(`http://localhost/marches/m-${sale.stage.key}-0/ecrire?commande=1`);
});

test("an object that is evicted, alarms that ring twice and a queue that repeats make no second mail and lose none", async () => {
  const { sale, ana } = await aSale();
  const stub = sale.stage.distribution();
  await sale.edit({ pain: 2 });
  await evictDurableObject(stub);
  for (const _ of [1, 2]) await runDurableObjectAlarm(stub);
  await stub.runDue();
  const ids = await overdueNotices(env.DB, {
    ...{ dueBeforeMs: sale.nowMs + 1, takenBeforeMs: 0, takenAfterMs: 0, atMost: 10 },
  });
  const looks = ids.map((noticeId) => ({ kind: "notice-due", noticeId }));
  const { explicitAcks } = await deliver([...looks, ...looks], { nowMs: sale.nowMs });
  expect(explicitAcks).toHaveLength(2 * looks.length);
  await deliver(looks, { nowMs: sale.nowMs });
  expect(await mailsTo(ana.email)).toHaveLength(1);
});

test("a database that does not answer loses no mail", async () => {
  const { sale, ana } = await aSale();
  await env.DB.prepare("ALTER TABLE notice RENAME TO notice_away").run();
  try {
    await sale.edit({ pain: 2 });
    await sale.stage.distribution().runDue();
  } finally {
    await env.DB.prepare("ALTER TABLE notice_away RENAME TO notice").run();
  }
  expect(
    await env.DB.prepare("SELECT 1 FROM customer_order WHERE customer_id = ?").bind(ana.userId).first(),
  ).toBeNull();
  await until(async () => expect(await sale.mails()).toHaveLength(1));
});

test("a replay of everything mails nobody, also into an empty database", async () => {
  const { sale, ana } = await aSale();
  await sale.edit({ pain: 2 });
  await sale.change(anAdminViewer, [{ position: 0, pieces: 1 }], "grêle");
  await sale.wait(HOUR_MS);
  const told = await sale.mails();
  for (const isEmptied of [false, true]) {
    if (isEmptied)
      for (const table of ["notice", "customer_order", "order_line"])
        await env.DB.prepare(`DELETE FROM ${table} WHERE distribution_id = ?`)
          .bind(sale.stage.rows.distributionIds[0])
          .run();
    expect(await sale.stage.distribution().replayReadModel()).toBe(true);
    await sale.wait(HOUR_MS);
    expect(await sale.mails()).toEqual(told);
  }
  await sale.change(anAdminViewer, [{ position: 0, pieces: 2 }], "il en reste");
  await sale.wait(HOUR_MS);
  const mails = await mailsTo(ana.email).then(() => sale.mails());
  expect(mails).toHaveLength(told.length + 1);
  expect(mails.at(-1)?.text).toContain("2 au lieu de 1");
  expect(mails.at(-1)?.text).not.toContain("grêle");
});

test("a mail the service refuses comes again, with the same words, though the order has changed since", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { sale, ana } = await aSale();
  await sale.edit({ pain: 2 });
  await sale.stage.distribution().runDue();
  const resend = { ...env, RESEND_API_KEY: "re_test" };
  vi.stubGlobal("fetch", async () => Response.json({ name: "rate_limit_exceeded", message: "slow" }, { status: 429 }));
  expect((await sale.deliverDue(resend)).retryMessages).toHaveLength(1);
  await sale.edit({ pain: 5 });
  await sale.stage.distribution().runDue();
  const bodies: { text: string; attachments?: { filename: string }[] }[] = [];
  vi.stubGlobal("fetch", async (_: unknown, init: RequestInit) => {
    bodies.push(JSON.parse(String(init.body)));
    return Response.json({ id: "taken" });
  });
  await sale.deliverDue(resend, true);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]?.text).toContain("2 × pain");
  expect(bodies[0]?.attachments).toMatchObject([{ filename: "halle-1.ics" }]);
  expect(bodies[0]?.text).not.toContain("agenda.ics");
  expect(await mailsTo(ana.email)).toHaveLength(1);
});

test("a message that comes too early waits for its notice", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 2 });
  await sale.mails();
  await sale.edit({ pain: 3 });
  await sale.stage.distribution().runDue();
  const [row] = (
    await env.DB.prepare("SELECT id FROM notice WHERE state = 'open' AND distribution_id = ?")
      .bind(sale.stage.rows.distributionIds[0])
      .all<{ id: string }>()
  ).results;
  const result = await deliver([{ kind: "notice-due", noticeId: row?.id }], { nowMs: sale.nowMs });
  expect(result.retryMessages).toEqual([{ msgId: "queue-0" }]);
});

test("the cron gives the queue what it has lost, and nothing that is not due", async () => {
  const { sale } = await aSale();
  await sale.edit({ pain: 2 });
  await sale.stage.distribution().runDue();
  const sent: unknown[] = [];
  const MAIL = {
    sendBatch: async (messages: Iterable<{ body: unknown }>) =>
      void sent.push(...[...messages].map(({ body }) => body)),
  };
  const bindings = { ...env, MAIL: MAIL as unknown as Env["MAIL"] };
  await remindOfNotices(bindings, sale.nowMs);
  expect(sent).toEqual([]);
  await remindOfNotices(bindings, sale.nowMs + HOUR_MS);
  expect(sent).toContainEqual({ kind: "notice-due", noticeId: expect.stringContaining(sale.stage.key) });
});

test("the market's public address reads the answers, and nobody is told after their account is gone", async () => {
  const { sale, ana } = await aSale();
  await drizzle(env.DB).update(market).set({ contactEmail: "bonjour@marche.example" });
  const bodies: { reply_to?: string }[] = [];
  vi.stubGlobal("fetch", async (_: unknown, init: RequestInit) => {
    bodies.push(JSON.parse(String(init.body)));
    return Response.json({ id: "taken" });
  });
  const resend = { ...env, RESEND_API_KEY: "re_test" };
  await sale.edit({ pain: 2 });
  await sale.mails(resend);
  expect(bodies).toMatchObject([{ reply_to: "bonjour@marche.example" }]);
  await sale.edit({ pain: 3 });
  await env.DB.prepare("DELETE FROM user WHERE id = ?").bind(ana.userId).run();
  await sale.wait(OWN_QUIET_MS);
  await sale.mails(resend);
  expect(bodies).toHaveLength(1);
});
