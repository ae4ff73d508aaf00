// What earlier builds kept is woken by this one, and their sales go on. Each folder beside this file is what one form of the
// stored state looked like, at four moments of one sale: it is never edited. When what is kept changes, the first test fails:
// take a storage step or a bring-up for it, raise NEWEST_FORM, and run the test once to keep the new form.
import { env } from "cloudflare:workers";
import * as v from "valibot";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takePayment } from "../../../domain/board/intention.ts";
import { TABLE_PART } from "../../../domain/board/part.ts";
import type { DistributionId } from "../../../domain/ids.ts";
import type { Order } from "../../../domain/order/order.ts";
import { aPayment } from "../../support/board-builders.ts";
import { mark } from "../../support/board-stage.ts";
import * as id from "../../support/ids.ts";
import { joinBoard } from "../../support/join-board.ts";
import { aProducerViewer, aVolunteerViewer } from "../../support/join-distribution.ts";
import { distributionBooks } from "../../support/open-books.ts";
import { Stage } from "../../support/stage.ts";
import { formOf, layStored, readStored, StoredObject } from "../../support/stored-objects.ts";
import { ANAS_EDIT, CLOCK_AT, liveTheSale, type Moment, writeStoredMarket } from "./life-of-a-sale.ts";

const NEWEST_FORM = 3;

const Kept = v.object({ sale: StoredObject, otherSale: StoredObject, ledger: StoredObject });
type Kept = v.InferOutput<typeof Kept>;

const files = import.meta.glob<string>("./*/*.json", { query: "?raw", import: "default", eager: true });
const keptIn = (form: number, moment: Moment): Kept | undefined => {
  const text = files[`./${form}/${moment}.json`];
  return text === undefined ? undefined : v.parse(Kept, JSON.parse(text));
};

const FORMS = [...new Set(Object.keys(files).map((path) => Number(path.split("/")[1])))].toSorted((a, b) => a - b);

/** Plays what is kept. */
let stage: Stage;
/** Goes on with it, under command ids of its own. */
let later: Stage;
beforeAll(async () => {
  stage = await writeStoredMarket();
  later = new Stage("later", stage.rows);
});

const objects = () => ({ sale: stage.distribution(0), otherSale: stage.distribution(1), ledger: stage.ledger });

beforeEach(async () => {
  // D1 as it is when nothing of this sale has reached it.
  for (const table of ["notice", "table_payment", "pick_up", "order_line", "customer_order"])
    await env.DB.prepare(`DELETE FROM ${table} WHERE distribution_id LIKE 'd-stored-%'`).run();
  await env.DB.prepare("UPDATE offer SET price_cents = 450 WHERE id = ?").bind(stage.rows.offerId("pain")).run();
});

test("what this build keeps has the newest form that is known", async () => {
  await liveTheSale(stage, async (moment) => {
    const { sale, otherSale, ledger } = objects();
    const now = {
      sale: await readStored(sale),
      otherSale: await readStored(otherSale),
      ledger: await readStored(ledger),
    };
    const known = keptIn(NEWEST_FORM, moment);
    if (known === undefined)
      await expect(`${JSON.stringify(now, null, 1)}\n`).toMatchFileSnapshot(`./${NEWEST_FORM}/${moment}.json`);
    else
      for (const kind of ["sale", "otherSale", "ledger"] as const)
        expect(formOf(now[kind]), `${kind}, ${moment}`).toEqual(formOf(known[kind]));
  });
});

describe.each(FORMS)("kept in form %i", (form) => {
  async function wake(moment: Moment): Promise<void> {
    const kept = keptIn(form, moment);
    if (kept === undefined) throw new Error(`form ${form} has no sale that is ${moment}`);
    const { sale, otherSale, ledger } = objects();
    for (const [stub, stored] of [
      [sale, kept.sale],
      [otherSale, kept.otherSale],
      [ledger, kept.ledger],
    ] as const)
      await layStored(stub, stored);
  }

  const ordersOf = async (index: number): Promise<Map<string, Order>> =>
    new Map(
      (await distributionBooks(stage.rows.distributionIds[index] as DistributionId)).orders.map((order) => [
        order.customerId,
        order,
      ]),
    );

  const orderOf = async (who: string): Promise<Order> => {
    const order = (await ordersOf(0)).get(who);
    if (order === undefined) throw new Error(`${who} has no order`);
    return order;
  };

  test("a planned sale opens, and sells", async () => {
    await wake("planned");
    await later.setClock(CLOCK_AT.open);
    await later.setReal("pain", 4);
    expect(await later.order(0, "kim", { pain: 3 })).toMatchObject({ order: { number: 1, lines: [{ pieces: 3 }] } });
    expect(await later.order(1, "lou", { pain: 2 })).toMatchObject({ refusal: { reason: "sold-out" } });
    expect(await later.stockOf("pain")).toMatchObject({ real: 4, ordered: 3, available: 1 });
  });

  test("an open sale has every order as it was, and sells what is left once", async () => {
    await wake("open");
    const ana = await orderOf("ana");
    expect(ana).toMatchObject({
      ...{ number: 1, state: "confirmed" },
      lines: [
        { position: 0, pieces: 2, priceCents: 450 },
        { position: 1, pieces: 1, weightMode: "by-weight", measuredAmount: null },
        { position: 2, pieces: 0, unitsPerPiece: 12 },
        { position: 3, pieces: 1, priceCents: 500 },
      ],
    });
    expect([...(await ordersOf(0)).values()].map(({ customerId, number }) => [customerId, number])).toEqual([
      ["ana", 1],
      ["bob", 2],
      ["zoe", 3],
    ]);
    expect(await later.stockOf("pain")).toMatchObject({ real: 10, ordered: 7, available: 3 });
    const both = await Promise.all([
      later.edit(0, "kim", { basket: { pain: 3 }, baseRevision: 0, seen: { pain: { priceCents: 500 } } }),
      later.order(1, "lou", { pain: 3 }),
    ]);
    expect(both.map(({ result }) => result).toSorted()).toEqual(["accepted", "refused"]);
    expect(await later.stockOf("pain")).toMatchObject({ real: 10, ordered: 10, available: 0 });
    const cheaper = { basket: { pain: 0 }, baseRevision: ana.revision };
    expect(await later.edit(0, "ana", cheaper)).toMatchObject({ result: "accepted", order: { number: 1 } });
    await expect.poll(() => later.shownAt(1, "pain")).toBe(3);
  });

  test("a command answered before gets the same answer", async () => {
    await wake("open");
    const ana = await orderOf("ana");
    const again = { commandId: id.command(ANAS_EDIT), baseRevision: 1, lines: stage.rows.lines({ pain: 9 }) };
    const answer = await stage.distribution(0).placeOrder({ userId: id.user("ana"), name: "ana" }, again);
    expect(answer).toEqual({ result: "accepted", order: ana });
  });

  test("a board in use has every tick, payment and note, and takes more", async () => {
    await wake("running");
    const [ana, bob, zoe] = [await orderOf("ana"), await orderOf("bob"), await orderOf("zoe")];
    const tablet = async (name: string) => {
      const device = await joinBoard(stage.distribution(0), aVolunteerViewer(`person-${name}`), name);
      for (const part of [stage.rows.producerId, TABLE_PART] as const) await device.sync(part);
      return device;
    };
    const kim = await tablet("k");
    const onBoard = kim.read(ana);
    expect(onBoard.lines.map(({ mark: { state } }) => state)).toEqual(["given", "given", "nothing", "nothing"]);
    expect(onBoard.payments.map(({ paymentId, means, isCancelled }) => [paymentId, means, isCancelled])).toEqual([
      ["one", "cash", false],
      ["two", "cheque", true],
    ]);
    expect(ana.lines[1]?.measuredAmount).toBe(1720);
    expect(kim.read(bob)).toMatchObject({
      lines: [{ mark: { state: "nothing" } }, { mark: { state: "missing", missingPieces: 1 } }],
      note: { text: "Rend le panier mardi" },
    });
    const tick = [...mark(zoe), ...takePayment(zoe.number, aPayment({ id: "three", amountCents: 3000 }))];
    expect(await kim.say(tick, CLOCK_AT.running + 60_000)).toEqual(["acknowledged", "acknowledged"]);
    const lou = await tablet("l");
    expect(lou.read(zoe)).toMatchObject({ lines: [{ mark: { state: "given" } }], paidCents: 3000 });
    expect(lou.read(ana)).toEqual(onBoard);
  });

  test("a sale that is over is settled once, can be corrected, and is validated", async () => {
    await wake("settled");
    expect(await later.stockOf("pain")).toMatchObject({ real: 3, ordered: 0, available: 3 });
    for (const index of [0, 1]) await stage.distribution(index).runDue();
    expect(await later.stockOf("pain")).toMatchObject({ real: 3, ordered: 0 });
    // A report that was under way since before the settlement: the ledger has slept, but has not forgotten.
    await stage.ledger.report({
      distributionId: stage.rows.distributionIds[0] as DistributionId,
      ...{ revision: 1_000, units: [[stage.rows.stockId("pain"), 4]] },
    });
    expect(await later.stockOf("pain")).toMatchObject({ real: 3, ordered: 0 });
    const bob = await orderOf("bob");
    const correction = {
      ...{ commandId: later.commandId(), customerId: bob.customerId, baseRevision: bob.revision },
      ...{ lines: [{ position: 0, pieces: 0 }], reason: "Tombé" },
    };
    const farm = aProducerViewer(stage.rows.producerId);
    expect(await stage.distribution(0).changeOrder(farm, correction)).toMatchObject({ result: "accepted" });
    // The ledger has slept since it took off four: what it knows of that is on its disk.
    await expect.poll(async () => (await later.stockOf("pain")).real).toBe(4);
    // Zoe's chickens were never weighed, and nobody said whether she came.
    const onPaper = [1, 2].map((number) => ({ number, pickUp: "collected" as const, reason: "" }));
    expect(
      await stage.distribution(0).validate({ by: { userId: id.user("kim"), name: "Kim" }, decisions: onPaper }),
    ).toMatchObject({
      ...{ result: "validated", settled: 2 },
      undecided: [{ number: 3, reasons: [{ reason: "unweighed" }, { reason: "pick-up-not-said" }] }],
    });
    expect([...(await ordersOf(0)).values()].map(({ state }) => state)).toEqual(["settled", "settled", "confirmed"]);
  });

  test.each(["open", "running", "settled"] as const)(
    "a replay brings all of a sale that is %s to D1",
    async (moment) => {
      await wake(moment);
      expect(await stage.distribution(0).replayReadModel()).toBe(true);
      const count = async (table: string, where = "true") => {
        const query = `SELECT count(*) AS n FROM ${table} WHERE distribution_id = 'd-stored-0' AND ${where}`;
        return (await env.DB.prepare(query).first())?.n;
      };
      expect(await count("customer_order")).toBe(3);
      expect(await count("order_line")).toBe(7);
      expect(await count("table_payment")).toBe(moment === "open" ? 0 : 2);
      // Nobody is mailed what D1 had before: at the moment "open" two orders were still on their way.
      expect(await count("notice", "state = 'open'")).toBe(moment === "open" ? 2 : 0);
      expect(await count("notice", "state = 'known'")).toBe(moment === "open" ? 1 : 3);
    },
  );
});
