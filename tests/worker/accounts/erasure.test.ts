// A deleted account is forgotten everywhere: in each table of D1, in each table and value of each object, and for good.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test, vi } from "vitest";
import { takePayment, writeNote } from "../../../domain/board/intention.ts";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { continueErasures } from "../../../worker/accounts/continue-erasures.ts";
import { createLink } from "../../../worker/accounts/single-use-link.ts";
import { deliverMail } from "../../../worker/mail/consumer.ts";
import { readOpenErasures } from "../../../worker/store/erasures.ts";
import { catalog, producer, producerMember, product, vatRate } from "../../../worker/store/schema/producers.ts";
import { aPayment } from "../../support/board-builders.ts";
import { mark } from "../../support/board-stage.ts";
import { joinBoard } from "../../support/join-board.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { setTheStage } from "../../support/stage.ts";
import { aWorker } from "./browser.ts";
import { aPerson, PASSWORD } from "./people.ts";

const NAME = "Zélie Introuvable";
const EMAIL = "zelie.introuvable@halle.example";
const AFTER_MS = NOON_MS + 100 * HOUR_MS;

/** Where some text stands in a database: tables by name, with what was found. */
const tracesIn = (rows: Record<string, unknown[]>): string[] =>
  Object.entries(rows).flatMap(([table, found]) =>
    found.flatMap((row) => {
      const text = JSON.stringify(row, (_, value) =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value)
          ? new TextDecoder().decode(value as ArrayBuffer)
          : value,
      );
      return text.includes("Zélie") || text.includes("Introuvable") || text.includes(EMAIL)
        ? [`${table}: ${text}`]
        : [];
    }),
  );

async function tracesInD1(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  ).all<{ name: string }>();
  const rows: Record<string, unknown[]> = {};
  for (const { name } of results) rows[name] = (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results;
  return tracesIn(rows);
}

const tracesInObject = (stub: DurableObjectStub): Promise<string[]> =>
  runInDurableObject(stub, (_, { storage: { sql, kv } }) => {
    const tables = [...sql.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")];
    const rows = tables
      .filter(({ name }) => !/^(?:_cf|sqlite)_/.test(name))
      .map(({ name }) => [name, [...sql.exec(`SELECT * FROM ${name}`)]] as const);
    return tracesIn({ ...Object.fromEntries(rows), kv: [...kv.list()] });
  });

/** Zélie buys, hands out baskets, sells, counts and saves: wherever Halle writes a name. */
async function aLife() {
  const worker = aWorker();
  const [zelie, colleague] = [await aPerson({ name: NAME, email: EMAIL }), await aPerson()];
  const stage = await setTheStage({ key: "erasure", offers: [{ name: "pain" }], distributions: 2 }, { pain: 50 });
  const { producerId } = stage.rows;
  const store = drizzle(env.DB);
  for (const { userId } of [zelie, colleague])
    await store.insert(producerMember).values({ producerId, userId, isOwner: true });
  const changed = { changedBy: NAME, changedById: zelie.userId };
  await store.update(product).set(changed);
  await store.update(catalog).set(changed);
  await store.update(vatRate).set(changed);
  // Saved before ids were kept.
  await store.update(producer).set({ changedBy: NAME });
  await env.DB.prepare("INSERT INTO sent_mail VALUES ('m', ?, 's', ?, 'h', 1)").bind(EMAIL, `Bonjour ${NAME}`).run();
  await createLink(env, { purpose: "change-address", userId: zelie.userId, email: EMAIL });
  await createLink(env, { purpose: "sign-up", name: NAME, email: EMAIL, language: "fr", next: "" });

  await stage.ledger.setReal(
    { commandId: stage.commandId(), stockId: stage.rows.stockId("pain"), real: 40, reason: "" },
    { userId: zelie.userId, name: NAME },
  );
  const order = (index: number, who: { userId: typeof zelie.userId; name: string }) =>
    stage.distribution(index).placeOrder(who, {
      ...{ commandId: stage.commandId(), baseRevision: 0 },
      lines: stage.rows.lines({ pain: 2 }),
    });
  const own = await order(0, zelie);
  const others = await order(1, colleague);
  if (own.result === "refused" || others.result === "refused") throw new Error("an order was refused");
  await stage.distribution(1).changeOrder(
    { userId: zelie.userId, name: NAME, audience: { kind: "staff" }, actions: ["watch-sale", "change-order"] },
    {
      ...{ commandId: stage.commandId(), customerId: colleague.userId, baseRevision: others.order.revision },
      ...{ lines: [{ position: 0, pieces: 1 }], reason: "Fournée courte" },
    },
  );
  await stage.setClock(AFTER_MS);
  const asVolunteer = {
    ...{ userId: zelie.userId, name: NAME, audience: { kind: "staff" } as const },
    actions: ["watch-sale", "work-board"] as ("watch-sale" | "work-board")[],
  };
  const device = await joinBoard(stage.distribution(0), asVolunteer, "z");
  for (const part of [producerId, TABLE_PART] as const) await device.sync(part);
  const said = [...mark(own.order), ...takePayment(own.order.number, aPayment({ amountCents: 400 }))];
  await device.say([...said, ...writeNote(own.order.number, `${NAME} rend le panier mardi`)], AFTER_MS);
  for (const index of [0, 1]) {
    const decisions = [{ number: 1, pickUp: "collected", reason: "" } as const];
    await stage.distribution(index).validate({ by: { userId: colleague.userId, name: "Kim" }, decisions });
    await stage.distribution(index).runDue();
  }
  await vi.waitFor(
    async () => {
      const { results } = await env.DB.prepare("SELECT state FROM customer_order").all<{ state: string }>();
      expect(results.map(({ state }) => state)).toEqual(["settled", "settled"]);
    },
    { timeout: 20_000, interval: 50 },
  );
  const browser = worker.aBrowser();
  await browser.post("/api/accounts/sign-in", { email: EMAIL, password: PASSWORD });
  return { stage, browser, device, zelie };
}

test("the name and the address of somebody who is gone are nowhere, and come back by no replay", async () => {
  const { stage, browser, device, zelie } = await aLife();
  const objects = [stage.distribution(0), stage.distribution(1), stage.ledger];
  const traces = async () => [...(await tracesInD1()), ...(await Promise.all(objects.map(tracesInObject))).flat()];
  expect((await traces()).map((trace) => trace.slice(0, trace.indexOf(":"))).toSorted()).toEqual(
    expect.arrayContaining(
      ["answered", "board_pen", "board_saying", "board_update", "catalog", "customer_order", "pick_up_note"].concat([
        "producer",
        "product",
        "sent_mail",
        "stock_change",
        "user",
        "vat_rate",
        "verification",
      ]),
    ),
  );
  const answer = await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  expect(answer.body).toEqual({ goTo: "/connexion?fait=compte-supprime" });
  // Where they ordered it is so at once, and their open page has ended.
  expect(await tracesInObject(stage.distribution(0))).toEqual([]);
  await vi.waitFor(() => expect(device.page?.isClosed).toBe(true), { timeout: 10_000 });

  for (let run = 0; run < 5 && (await readOpenErasures(env.DB, 1)).length > 0; run += 1)
    await continueErasures(env, Date.now());
  expect(await readOpenErasures(env.DB, 1)).toEqual([]);
  for (const index of [0, 1]) await stage.distribution(index).runDue();
  expect(await traces()).toEqual([]);

  for (const index of [0, 1]) expect(await stage.distribution(index).replayReadModel()).toBe(true);
  expect(await traces()).toEqual([]);
  const { results } = await env.DB.prepare(
    "SELECT customer_name AS name, number, total_cents AS cents FROM customer_order WHERE customer_id = ?",
  )
    .bind(zelie.userId)
    .all();
  expect(results).toEqual([{ name: "Compte supprimé", number: 1, cents: 400 }]);
});

test("a mail that was under way when somebody left is not delivered, and one to a new account of that address is", async () => {
  const worker = aWorker();
  const person = await aPerson({ name: "Ana Partie", email: "ana.partie@halle.example" });
  const browser = worker.aBrowser();
  await browser.post("/api/accounts/sign-in", { email: person.email, password: PASSWORD });
  await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  const deliver = async (mailId: string, timestamp: Date) => {
    const body = {
      ...{ kind: "address-changed", id: mailId, to: person.email, language: "fr", name: person.name },
      newAddress: "ailleurs@halle.example",
    };
    const message = { id: mailId, timestamp, attempts: 1, body, ack: vi.fn(), retry: vi.fn() };
    await deliverMail({ messages: [message], queue: "mail" } as unknown as MessageBatch, env);
    expect(message.ack).toHaveBeenCalled();
    return await env.DB.prepare("SELECT count(*) AS n FROM sent_mail WHERE recipient = ?")
      .bind(person.email)
      .first<number>("n");
  };
  expect(await deliver("before", new Date(Date.now() - 60_000))).toBe(0);
  expect(await deliver("afterwards", new Date(Date.now() + 60_000))).toBe(1);
});

test("an object that has not heard yet brings no name back", async () => {
  const stage = await setTheStage({ key: "not-heard", offers: [{ name: "pain" }] });
  await stage.order(0, "Odile", { pain: 1 });
  const nameInD1 = async () =>
    await env.DB.prepare("SELECT customer_name FROM customer_order WHERE customer_id = 'Odile'").first("customer_name");
  await vi.waitFor(async () => expect(await nameInD1()).toBe("Odile"), { timeout: 20_000 });
  await env.DB.prepare(
    "INSERT INTO erasure (user_id, name, address_key, erased_at_ms) VALUES ('Odile', 'Odile', '', 1)",
  ).run();
  await env.DB.prepare("DELETE FROM customer_order WHERE customer_id = 'Odile'").run();
  expect(await stage.distribution(0).replayReadModel()).toBe(true);
  expect(await nameInD1()).toBe("Compte supprimé");
});
