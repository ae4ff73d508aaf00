// A producer edits how goods are sold while they are ordered, counted and handed out: no kilo comes or goes by it.
import { env } from "cloudflare:workers";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test, vi } from "vitest";
import { StockId } from "../../../domain/ids.ts";
import { lineUnits, type Order } from "../../../domain/order/order.ts";
import { blankOffer, blankProduct } from "../../../domain/product/write-product.ts";
import { ownStockUnit } from "../../../domain/stock/stock-unit.ts";
import { ledgerOf } from "../../../durable-objects/peers.ts";
import * as id from "../../support/ids.ts";
import { aProducerViewer } from "../../support/join-distribution.ts";
import type { OfferRow } from "../../support/market-rows.ts";
import { distributionBooks } from "../../support/open-books.ts";
import { liveSales, publish, type Sales } from "./live-sales.ts";

const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

const NAME = "carottes";

interface Terms {
  readonly weightMode: "bulk" | "fixed";
  readonly grams: number;
  readonly stock: "own" | "pool";
}

/** Saves the product's form as a page does; what it was refused for, or nothing. */
async function sell({ key, rows, team, picture }: Sales, { weightMode, grams, stock }: Terms): Promise<string[]> {
  const { version } = (await team.get(`/products/prod-${key}-${NAME}`)).body;
  const kilos = String(grams / 1000);
  const offer = { ...blankOffer(`v-${key}`), id: rows.offerId(NAME), price: "2" };
  const form = {
    ...{ ...blankProduct(`v-${key}`), name: NAME, category: "fruits-legumes/legumes", picture, unit: "kg" },
    ...{ weightMode, stock, version, isActive: "on" },
    offers: [{ ...offer, amount: weightMode === "bulk" ? "1" : kilos, step: weightMode === "bulk" ? kilos : "" }],
  };
  const { body } = await team.post(`/products/prod-${key}-${NAME}`, form);
  return body.goTo === undefined ? body.faults.map((fault: { expected: string }) => fault.expected) : [];
}

interface Drawing {
  readonly stockId: StockId;
  readonly step: number;
  readonly units: number;
  readonly mode: "bulk" | "fixed";
}

const drawing = async ({ rows }: Sales): Promise<Drawing> => {
  const row = await env.DB.prepare(
    `SELECT stock_id AS stockId, step_amount AS step, units_per_piece AS units, weight_mode AS mode
     FROM offer JOIN product ON product.id = product_id WHERE offer.id = ?`,
  )
    .bind(rows.offerId(NAME))
    .first<Drawing>();
  if (row === null) throw new Error("no such offer");
  return { ...row, stockId: v.parse(StockId, row.stockId) };
};

const ledgerIn = ({ rows }: Sales) => ledgerOf(env, rows.producerId);

/** The sale was over a while ago. */
async function end(sales: Sales): Promise<void> {
  const agoMs = (minutes: number) => Date.now() - minutes * 60_000;
  for (const distributionId of sales.rows.distributionIds)
    await env.DB.batch([
      env.DB.prepare("UPDATE participation SET closes_at_ms = ? WHERE distribution_id = ?").bind(
        ...[agoMs(30), distributionId],
      ),
      env.DB.prepare(
        "UPDATE distribution SET orders_close_at_ms = ?, starts_at_ms = ?, ends_at_ms = ? WHERE id = ?",
      ).bind(...[agoMs(30), agoMs(25), agoMs(20), distributionId]),
    ]);
  for (const index of sales.rows.distributionIds.keys()) await sales.at(index).plan();
}

/** What the page Stocks shows, in grams. */
async function grams(sales: Sales): Promise<{ real: number | null; ordered: number }> {
  const { stockId, step, units, mode } = await drawing(sales);
  const inOne = ownStockUnit({ stepAmount: step, unitsPerPiece: units }, mode) ?? step;
  const stock = (await ledgerIn(sales).stocks()).find((one) => one.stockId === stockId);
  return {
    real: stock === undefined || stock.real === null ? null : stock.real * inOne,
    ordered: (stock?.ordered ?? 0) * inOne,
  };
}

async function count(sales: Sales, wanted: number): Promise<void> {
  const { stockId, step, units, mode } = await drawing(sales);
  const inOne = ownStockUnit({ stepAmount: step, unitsPerPiece: units }, mode) ?? step;
  const real = Math.floor(wanted / inOne);
  const command = { commandId: id.command(crypto.randomUUID()), stockId, real, reason: "" };
  await ledgerIn(sales).setReal(command, { userId: id.user("lea"), name: "Léa" });
}

const orders = async (sales: Sales): Promise<Order[]> =>
  (await Promise.all(sales.rows.distributionIds.map(distributionBooks))).flatMap((books) => books.orders);

const gramsIn = (all: readonly Order[]): number =>
  all.flatMap((order) => order.lines).reduce((sum, line) => sum + line.pieces * line.stepAmount, 0);

const order = async (sales: Sales, who: string, pieces: number): Promise<void> => {
  const { offers } = await sales.at(0).shop(null);
  const offer = offers.find((one) => one.offerId === sales.rows.offerId(NAME));
  if (offer === undefined) return;
  const own = (await distributionBooks(sales.rows.distributionIds[0] as never)).orders.find(
    (one) => one.customerId === who,
  );
  await sales.at(0).placeOrder(
    { userId: id.user(who), name: who },
    {
      ...{ commandId: id.command(crypto.randomUUID()), baseRevision: own?.revision ?? 0 },
      lines: [{ offerId: offer.offerId, pieces, seen: offer }].map(({ seen, ...line }) => ({
        ...line,
        seen: {
          ...{ priceCents: seen.priceCents, nominalAmount: seen.nominalAmount, stepAmount: seen.stepAmount },
          ...{ unit: seen.unit, weightMode: seen.weightMode },
        },
      })),
    },
  );
};

const STARTS: Record<string, Partial<OfferRow>> = {
  grams: { weightMode: "bulk", nominalAmount: 1000, stepAmount: 500, unitsPerPiece: 500 },
  steps: { weightMode: "bulk", nominalAmount: 1000, stepAmount: 500, unitsPerPiece: 1 },
  bags: { weightMode: "fixed", nominalAmount: 5000, unitsPerPiece: 1 },
};

const SIZES = [250, 500, 1000, 1500, 5000] as const;

const terms = (start: string) =>
  fc.record({
    // A stock of pieces has no kilos of its own: a chicken may turn out larger.
    weightMode: start === "grams" ? fc.constantFrom("bulk" as const, "fixed" as const) : fc.constant("bulk" as const),
    grams: fc.constantFrom(...SIZES),
    stock: fc.constant("own" as const),
  });

const acts = (start: string) =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: terms(start).map((given) => ({ kind: "sell" as const, given })) },
      {
        ...{ weight: 3 },
        arbitrary: fc
          .record({ who: fc.constantFrom("ana", "bob", "zoe"), pieces: fc.integer({ min: 0, max: 4 }) })
          .map((given) => ({ kind: "order" as const, given })),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }).map((given) => ({ kind: "count" as const, given })) },
      { weight: 2, arbitrary: fc.constant({ kind: "publish" as const, given: null }) },
    ),
    { minLength: 12, maxLength: 12 },
  );

test.each(Object.keys(STARTS))(
  "whatever is edited, ordered, counted and published, goods first counted in %s keep their kilos",
  async (start) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(acts(start), terms(start), async (given, lastTerms) => {
        run += 1;
        const offers = [{ name: NAME, unit: "kg" as const, ...STARTS[start] }];
        const sales = await liveSales(`units-${start}-${run}`, { offers, sales: 1 });
        await count(sales, 30_000);
        for (const act of given) {
          const before = await grams(sales);
          if (act.kind === "sell") await sell(sales, act.given);
          if (act.kind === "order") await order(sales, act.given.who, act.given.pieces);
          if (act.kind === "publish") await publish(sales);
          if (act.kind === "count") await count(sales, act.given);
          else expect(await grams(sales)).toMatchObject({ real: before.real });
          const ordered = gramsIn(await orders(sales));
          await until(async () => expect((await grams(sales)).ordered).toBe(ordered));
        }
        const counted = (await grams(sales)).real ?? 0;
        const delivered = gramsIn(await orders(sales));
        await end(sales);
        await until(async () => expect(await grams(sales)).toEqual({ real: counted - delivered, ordered: 0 }));
        await sell(sales, lastTerms);
        expect(await grams(sales)).toEqual({ real: counted - delivered, ordered: 0 });
        // Somebody's carrots never left: what was delivered is corrected after all, in the unit of then.
        const [first] = (await orders(sales)).filter(({ lines }) => lines.some(({ pieces }) => pieces > 0));
        if (first === undefined) return;
        const none = { ...first, lines: first.lines.map(({ position }) => ({ position, pieces: 0 })) };
        const correction = { commandId: id.command(crypto.randomUUID()), reason: "Oubliées", lines: none.lines };
        const command = { ...correction, customerId: first.customerId, baseRevision: first.revision };
        await sales.at(0).changeOrder(aProducerViewer(sales.rows.producerId), command);
        const kept = counted - delivered + gramsIn([first]);
        await until(async () => expect(await grams(sales)).toEqual({ real: kept, ordered: 0 }));
      }),
      { numRuns: 4 },
    );
  },
  120_000,
);

test("of 16.5 kg, 3.5 of them ordered, doubling the step makes no more", async () => {
  const offers = [{ name: NAME, unit: "kg" as const, ...STARTS.steps }];
  const sales = await liveSales("doubled", { offers, sales: 1 });
  await count(sales, 16_500);
  await order(sales, "ana", 7);
  await until(async () => expect(await grams(sales)).toEqual({ real: 16_500, ordered: 3500 }));
  expect(await sell(sales, { weightMode: "bulk", grams: 1000, stock: "own" })).toEqual([]);
  await publish(sales);
  expect(await grams(sales)).toEqual({ real: 16_500, ordered: 3500 });
  await order(sales, "bob", 13);
  await until(async () => expect(await grams(sales)).toEqual({ real: 16_500, ordered: 16_500 }));
  const [line] = (await orders(sales)).flatMap(({ customerId, lines }) => (customerId === "bob" ? lines : []));
  expect(line && lineUnits(line)).toBe(26);
});

test("a count that the new step cannot say stays while a sale draws on it, and is carried over afterwards with its history", async () => {
  const offers = [{ name: NAME, unit: "kg" as const, ...STARTS.steps }];
  const sales = await liveSales("finer", { offers, sales: 1 });
  await count(sales, 16_500);
  expect(await sell(sales, { weightMode: "bulk", grams: 250, stock: "own" })).toEqual(["on-sale"]);
  await end(sales);
  expect(await sell(sales, { weightMode: "bulk", grams: 250, stock: "own" })).toEqual([]);
  expect(await grams(sales)).toEqual({ real: 16_500, ordered: 0 });
  const { stockId } = await drawing(sales);
  expect(stockId).not.toBe(sales.rows.stockId(NAME));
  expect(await ledgerIn(sales).history(stockId)).toMatchObject([{ byName: "Léa", fromReal: null, toReal: 16_500 }]);
});

test("a stock of its own becomes the product's common one, and back, with its kilos", async () => {
  const offers = [{ name: NAME, unit: "kg" as const, ...STARTS.bags }];
  const sales = await liveSales("pooled", { offers, sales: 1 });
  await count(sales, 50_000);
  await end(sales);
  expect(await sell(sales, { weightMode: "fixed", grams: 5000, stock: "pool" })).toEqual([]);
  expect(await grams(sales)).toMatchObject({ real: 50_000 });
  await count(sales, 42_000);
  expect(await sell(sales, { weightMode: "bulk", grams: 500, stock: "own" })).toEqual([]);
  expect(await grams(sales)).toMatchObject({ real: 42_000 });
});
