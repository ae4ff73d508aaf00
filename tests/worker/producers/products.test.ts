import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, test } from "vitest";
import { blankOffer, blankProduct } from "../../../domain/product/write-product.ts";
import { distributionOf, ledgerOf } from "../../../durable-objects/peers.ts";
import { customerOrder, orderLine } from "../../../worker/store/schema/orders.ts";
import { product } from "../../../worker/store/schema/producers.ts";
import * as id from "../../support/ids.ts";
import { NOON_MS } from "../../support/market-rows.ts";
import { until } from "../../support/until.ts";
import { aTeam, type Team, teamOf } from "./a-team.ts";

const anOffer = (team: Key, changes = {}) => ({ ...blankOffer(vatOf(team)), amount: "1", price: "2,50", ...changes });
const aForm = (team: Key, changes = {}) => ({
  ...blankProduct(vatOf(team)),
  ...{ name: "Pommes de terre", unit: "kg", offers: [anOffer(team)] },
  ...changes,
});

interface Key {
  readonly key: string;
}
const vatOf = ({ key }: Key) => `v-${key}`;

async function start(key: string, offers?: Parameters<typeof aTeam>[1]) {
  return { ...(await aTeam(key, offers)), key };
}

async function create(team: Team & Key, changes = {}): Promise<string> {
  const { body } = await team.post("/products", aForm(team, changes));
  if (body.goTo === undefined) throw new Error(JSON.stringify(body));
  return new URL(body.goTo, "http://x").pathname.split("/").at(-1) ?? "";
}

const read = async (team: Team, productId: string) => (await team.get(`/products/${productId}`)).body;

async function orderLineOf(team: Team, offerId: string): Promise<void> {
  const key = { distributionId: team.rows.distributionIds[0] ?? "", customerId: `customer-of-${offerId}` };
  const db = drizzle(env.DB);
  await db.insert(customerOrder).values({
    ...{ ...key, customerName: "Client", number: 1, revision: 1, state: "confirmed" as const },
    ...{ totalCents: 250, placedAtMs: NOON_MS, changedAtMs: NOON_MS },
  });
  await db.insert(orderLine).values({
    ...{ ...key, position: 0, producerId: team.rows.producerId, catalogId: "c", offerId },
    ...{ productName: "p", offerName: "", pieces: 1, priceCents: 250, vatBasisPoints: 550, billedCents: 250 },
  });
}

describe("a product is written", () => {
  test("at an unlikely price only once it is confirmed, and not at another one", async () => {
    const team = await start("dear");
    const wanted = (price: string, confirmedPrice = "") =>
      team.post("/products", aForm(team, { offers: [anOffer(team, { price, confirmedPrice })] }));
    expect((await wanted("1 200,50 €")).body.faults).toEqual([{ path: "offers.0.price", expected: "unlikely-120050" }]);
    expect((await wanted("1 300 €", "120050")).body.faults).toEqual([
      { path: "offers.0.price", expected: "unlikely-130000" },
    ]);
    expect((await wanted("1 200,50 €", "120050")).body.goTo).toMatch(/fait=cree$/);
  });

  test("of half a gram, with its amount and its price as people write them", async () => {
    const team = await start("saffron");
    const offers = [anOffer(team, { amount: "0,5 g", price: "18 €" }), anOffer(team, { amount: "8,6", price: "200€" })];
    const { product: made } = await read(team, await create(team, { name: "Safran", unit: "g", offers }));
    expect(made.offers).toMatchObject([
      { nominalAmount: 0.5, stepAmount: 0.5, unitsPerPiece: 1, priceCents: 1800 },
      { nominalAmount: 8.6, priceCents: 20_000 },
    ]);
    expect((await team.get("/products.csv")).body).toContain('"0,5";;"18,00"');
  });

  test("with its offers, in their order", async () => {
    const team = await start("made");
    const offers = [anOffer(team, { name: "Vrac" }), anOffer(team, { name: "Sac", amount: "10", price: "20" })];
    const { product: made, changedBy } = await read(team, await create(team, { offers, stock: "pool" }));
    expect(made).toMatchObject({
      ...{ name: "Pommes de terre", stock: "pool" },
      offers: [
        { name: "Vrac", nominalAmount: 1000, priceCents: 250, unitsPerPiece: 1000 },
        { name: "Sac", nominalAmount: 10_000, priceCents: 2000, unitsPerPiece: 10_000 },
      ],
    });
    expect(changedBy).toBe("Léa");
  });

  test("again: offers change places, references change sides, one is new, one is gone", async () => {
    const team = await start("rewritten");
    const references = ["A", "B", "C"].map((reference) => anOffer(team, { name: reference, reference }));
    const productId = await create(team, { offers: references });
    const before = await read(team, productId);
    const [a, b] = before.product.offers;
    const offers = [
      anOffer(team, { id: b.id, name: "B", reference: "A" }),
      anOffer(team, { name: "neuf" }),
      anOffer(team, { id: a.id, name: "A", reference: "B" }),
    ];
    const saved = await team.post(`/products/${productId}`, aForm(team, { offers, version: before.version }));
    expect(saved.status).toBe(200);
    const after = await read(team, productId);
    expect(after.product.offers).toMatchObject([
      { id: b.id, reference: "A" },
      { name: "neuf", reference: null },
      { id: a.id, reference: "B" },
    ]);
  });

  test("a reference stands on one offer of the producer only", async () => {
    const [team, other] = [await start("ref-one"), await start("ref-other")];
    await create(team, { offers: [anOffer(team, { reference: "PDT" })] });
    const second = await team.post("/products", aForm(team, { offers: [anOffer(team, { reference: "PDT" })] }));
    expect(second.body.faults).toEqual([{ path: "offers.0.reference", expected: "taken" }]);
    const lower = await team.post("/products", aForm(team, { offers: [anOffer(team, { reference: "pdt" })] }));
    expect(lower.body.faults).toEqual([{ path: "offers.0.reference", expected: "taken" }]);
    const both = ["NX-1", "nx-1"].map((reference) => anOffer(team, { reference }));
    expect((await team.post("/products", aForm(team, { offers: both }))).body.faults).toEqual([
      { path: "offers.1.reference", expected: "twice" },
    ]);
    await create(other, { offers: [anOffer(other, { reference: "PDT" })] });
  });

  test("another producer's rate and offer are not taken over", async () => {
    const [team, other] = [await start("mine"), await start("theirs")];
    const foreignRate = await team.post("/products", aForm(team, { offers: [anOffer(other)] }));
    expect(foreignRate.body.faults).toEqual([{ path: "offers.0.vatRateId", expected: "unknown" }]);
    const theirs = other.rows.offerId("pain");
    const productId = await create(team, { offers: [anOffer(team, { id: theirs, price: "1" })] });
    expect((await read(team, productId)).product.offers[0].id).not.toBe(theirs);
    const { product: untouched } = await read(other, "prod-theirs-pain");
    expect(untouched.offers).toMatchObject([{ id: theirs, priceCents: 200 }]);
  });
});

describe("two colleagues at once", () => {
  test("the second learns who was quicker, and may still save over it", async () => {
    const team = await start("pair");
    const productId = await create(team);
    const { version } = await read(team, productId);
    const tom = teamOf(team.rows, "Tom");
    await tom.post(`/products/${productId}`, aForm(team, { name: "Celles de Tom", version }));
    const late = await team.post(`/products/${productId}`, aForm(team, { name: "Celles de Léa", version }));
    expect(late).toMatchObject({ status: 422, body: { reason: "edited-elsewhere", names: ["Tom"] } });
    const theirs = await read(team, productId);
    expect(theirs.product.name).toBe("Celles de Tom");
    await team.post(`/products/${productId}`, aForm(team, { name: "Celles de Léa", version: theirs.version }));
    expect((await read(team, productId)).product.name).toBe("Celles de Léa");
  });

  test("at the same instant one of them saves", async () => {
    const team = await start("race");
    const productId = await create(team);
    const { version } = await read(team, productId);
    const names = ["un", "deux", "trois", "quatre"];
    const replies = await Promise.all(
      names.map((name) => team.post(`/products/${productId}`, aForm(team, { name, version }))),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect((await read(team, productId)).product.offers).toHaveLength(1);
  });
});

describe("what was ordered stays", () => {
  test("a product is deleted unless it was ordered", async () => {
    const team = await start("ordered", [{ name: "pain" }, { name: "miel" }]);
    await orderLineOf(team, team.rows.offerId("pain"));
    expect((await team.post("/products/prod-ordered-pain/delete")).body).toEqual({
      ...{ reason: "ordered", names: ["pain"] },
    });
    expect((await team.post("/products/prod-ordered-miel/delete")).status).toBe(200);
    expect((await team.get("/products/prod-ordered-miel")).status).toBe(404);
    const again = await team.submit("/products/prod-ordered-miel/delete", {});
    expect(again.location).toMatch(/\/produits\?fait=deja-supprime$/);
  });

  test("an offer that was ordered is not taken off its product", async () => {
    const team = await start("kept-offer");
    await orderLineOf(team, team.rows.offerId("pain"));
    const { version } = await read(team, "prod-kept-offer-pain");
    const reply = await team.post("/products/prod-kept-offer-pain", aForm(team, { offers: [anOffer(team)], version }));
    expect(reply.body).toEqual({ reason: "ordered", names: ["pain"] });
  });

  test("goods on sale are not counted anew elsewhere", async () => {
    const team = await start("moved");
    const [distributionId] = team.rows.distributionIds;
    if (distributionId === undefined) throw new Error("no distribution");
    const sale = distributionOf(env, distributionId);
    await sale.setClock(NOON_MS);
    await ledgerOf(env, team.rows.producerId).setReal(
      { commandId: id.command("count"), stockId: team.rows.stockId("pain"), real: 10, reason: "" },
      { userId: id.user("lea"), name: "Léa" },
    );
    const answer = await sale.placeOrder(
      { userId: id.user("buyer"), name: "Client" },
      { commandId: id.command("buy"), baseRevision: 0, lines: team.rows.lines({ pain: 2 }) },
    );
    expect(answer.result).toBe("accepted");
    await until(async () => expect((await ledgerOf(env, team.rows.producerId).stocks())[0]?.ordered).toBe(2));
    const { version } = await read(team, "prod-moved-pain");
    const offers = [anOffer(team, { id: team.rows.offerId("pain") })];
    const form = aForm(team, { unit: "piece", offers, stock: "pool", version });
    expect((await team.post("/products/prod-moved-pain", form)).body.faults).toEqual([
      { path: "stock", expected: "on-sale" },
    ]);
  });
});

test("a copy without a name of its own keeps the one it was made from", async () => {
  const team = await start("copy-nameless");
  const { body } = await team.post("/products/prod-copy-nameless-pain/copy", { name: "  " });
  const copy = await read(team, new URL(body.goTo, "http://x").pathname.split("/").at(-1) ?? "");
  expect(copy.product.name).toBe("pain");
});

test("a copy is inactive, has offers of its own and no references", async () => {
  const team = await start("copied");
  const productId = await create(team, { offers: [anOffer(team, { reference: "PDT" })] });
  const { body } = await team.post(`/products/${productId}/copy`, { name: "Pommes de terre (copie)" });
  const copy = await read(team, new URL(body.goTo, "http://x").pathname.split("/").at(-1) ?? "");
  expect(copy.product).toMatchObject({
    name: "Pommes de terre (copie)",
    isActive: false,
    offers: [{ reference: null }],
  });
});

describe("the list", () => {
  test("searches by product, offer and reference, as people type", async () => {
    const team = await start("search", []);
    await create(team, { name: "Épinards", offers: [anOffer(team, { name: "Bœuf" })] });
    await create(team, { name: "Miel", offers: [anOffer(team, { reference: "ML-500" })] });
    const names = async (text: string) =>
      (await team.get(`/products?text=${encodeURIComponent(text)}`)).body.products.map(
        (one: { name: string }) => one.name,
      );
    expect(await names("epin")).toEqual(["Épinards"]);
    expect(await names("boeuf")).toEqual(["Épinards"]);
    expect(await names("ml 500")).toEqual(["Miel"]);
    expect(await names("nothing")).toEqual([]);
  });

  test("says what is missing, and filters by it", async () => {
    const team = await start("missing", [{ name: "pain" }]);
    await create(team, { name: "Noix", isActive: "", offers: [] });
    const { body } = await team.get("/products");
    expect(body.counts).toEqual({ all: 2, active: 1, inactive: 1, incomplete: 1 });
    const incomplete = await team.get("/products?state=incomplete&page=9");
    expect(incomplete.body.products).toMatchObject([{ name: "Noix", missing: ["picture", "category", "offer"] }]);
  });

  test("of a thousand products opens page by page", async () => {
    const team = await start("thousand", []);
    const { producerId } = team.rows;
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      ...{ id: `thousand-${index}`, producerId, name: `Produit ${String(index).padStart(4, "0")}` },
      unit: "piece" as const,
    }));
    for (let first = 0; first < rows.length; first += 8)
      await drizzle(env.DB)
        .insert(product)
        .values(rows.slice(first, first + 8));
    const { body } = await team.get("/products?page=20");
    expect(body).toMatchObject({ page: 20, pageCount: 20, productCount: 1000 });
    expect(body.products).toHaveLength(50);
    expect(body.products[0].name).toBe("Produit 0950");
  });
});

describe("without a script", () => {
  const flat = (team: Key) => ({
    name: "Noix",
    unit: "kg",
    "offers.0.amount": "1",
    "offers.0.price": "rien",
    "offers.0.vatRateId": vatOf(team),
  });

  test("a refused form comes back whole", async () => {
    const team = await start("plain");
    const reply = await team.submit("/products", flat(team));
    const [page, outcomeId] = reply.location?.split("?retour=") ?? [];
    expect(page).toBe("/espace-producteur/p-plain/produits/nouveau");
    expect((await team.get(`/api/form-outcome/${outcomeId}`)).body).toMatchObject({
      ...{ form: "product", faults: [{ path: "offers.0.price", expected: "not-a-number" }], values: flat(team) },
    });
  });

  test("one more offer is asked for without saving anything", async () => {
    const team = await start("more");
    const reply = await team.submit("/products", { ...flat(team), moreOffers: "1" });
    const outcome = await team.get(`/api/form-outcome/${reply.location?.split("?retour=")[1]}`);
    expect(outcome.body).toMatchObject({ reason: "more-lines", values: flat(team) });
    expect((await team.get("/products")).body.productCount).toBe(1);
  });

  test("what was written of a product that a colleague has deleted comes back as a new one", async () => {
    const team = await start("gone", [{ name: "pain" }]);
    await team.post("/products/prod-gone-pain/delete");
    const reply = await team.submit("/products/prod-gone-pain", flat(team));
    const [page, outcomeId] = reply.location?.split("?retour=") ?? [];
    expect(page).toBe("/espace-producteur/p-gone/produits/nouveau");
    expect((await team.get(`/api/form-outcome/${outcomeId}`)).body).toMatchObject({
      ...{ form: "product", reason: "not-found", values: flat(team) },
    });
  });

  test("an ended session keeps what was typed on the way through the sign-in page", async () => {
    const team = await start("ended");
    const reply = await team.signedOut.submit("/products", flat(team));
    const { pathname, searchParams } = new URL(reply.location ?? "", "http://x");
    expect(pathname).toBe("/connexion");
    const [page, outcomeId] = searchParams.get("suite")?.split("?retour=") ?? [];
    expect(page).toBe("/espace-producteur/p-ended/produits/nouveau");
    expect((await team.get(`/api/form-outcome/${outcomeId}`)).body).toMatchObject({
      ...{ form: "product", reason: "sign-in-needed", values: flat(team) },
    });
  });
});
