import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { runImport } from "../../../worker/products/import-products.ts";
import { aTeam, type Team } from "./a-team.ts";

const table = (text: string) => new File([text], "produits.csv", { type: "text/csv" });
const bring = (team: Team, text: string) => team.send("/product-import", { table: table(text) });
const look = async (team: Team) => (await team.get("/product-import")).body.waiting;
const confirm = async (team: Team) => team.post("/product-import/confirmation", { etag: (await look(team)).etag });

const HEAD = "produit;unité;offre;quantité;prix;tva;référence;id produit;id offre";

test("what is exported imports back as unchanged", async () => {
  const team = await aTeam("table-back", [{ name: "pain" }, { name: "miel", unit: "g", nominalAmount: 250 }]);
  const { body } = await team.get("/products.csv");
  await bring(team, body.replaceAll("picture", ""));
  expect(await look(team)).toMatchObject({ faults: [] });
  await bring(team, body);
  expect(await look(team)).toMatchObject({
    entries: [
      { name: "miel", kind: "unchanged" },
      { name: "pain", kind: "unchanged" },
    ],
    faults: [],
  });
  await confirm(team);
  expect((await team.get("/products.csv")).body).toBe(body);
});

test("new and changed products are shown first, and written only when confirmed", async () => {
  const team = await aTeam("table-new", [{ name: "pain" }]);
  const bread = team.rows.offerId("pain");
  const lines = [
    HEAD,
    "Noix;kg;Vrac;1;8,50;5,5;NX;;",
    "Noix;kg;Sac;5;40;5,5;NX5;;",
    `Pain de seigle;piece;;1;4,80;5,5;;prod-table-new-pain;${bread}`,
  ];
  await bring(team, lines.join("\n"));
  expect((await look(team)).entries).toMatchObject([
    { line: 2, name: "Noix", offerCount: 2, kind: "new" },
    { line: 4, name: "Pain de seigle", offerCount: 1, kind: "changed" },
  ]);
  expect((await team.get("/products")).body.productCount).toBe(1);
  expect((await confirm(team)).body.goTo).toMatch(/produits\?fait=importes$/);
  expect((await team.get("/products")).body.productCount).toBe(2);
  expect((await team.get("/products/prod-table-new-pain")).body.product).toMatchObject({
    name: "Pain de seigle",
    offers: [{ id: bread, priceCents: 480 }],
  });
  expect(await look(team)).toBeNull();
});

test("every fault is told with its line and column, and nothing is written", async () => {
  const team = await aTeam("table-faults");
  const lines = [
    HEAD,
    "Noix;kg;;1;huit;5,5;;;",
    "Miel;pot;;1;9;5,5;;;",
    "Pain;piece;;1;4;7;;;",
    "Cidre;L;;1;3;5,5;REF;;",
    "Jus;L;;1;3;5,5;REF;;",
    "Autre;piece;;1;3;5,5;;prod-elsewhere;",
  ];
  await bring(team, lines.join("\n"));
  expect((await look(team)).faults).toEqual([
    { line: 2, column: "prix", expected: "not-a-number" },
    { line: 3, column: "unité", expected: "not-a-choice" },
    { line: 4, column: "tva", expected: "unknown" },
    { line: 6, column: "référence", expected: "taken" },
    { line: 7, column: "id produit", expected: "unknown" },
  ]);
  expect((await confirm(team)).body.faults).toEqual([{ path: "table", expected: "faulty" }]);
  expect((await team.get("/products")).body.productCount).toBe(1);
});

test("only the table that was looked at is written", async () => {
  const team = await aTeam("table-replaced");
  await bring(team, `${HEAD}\nNoix;kg;;1;8;5,5;;;`);
  const { etag } = await look(team);
  await bring(team, `${HEAD}\nMiel;kg;;1;8;5,5;;;`);
  const reply = await team.post("/product-import/confirmation", { etag });
  expect(reply.body.faults).toEqual([{ path: "table", expected: "replaced" }]);
  expect((await bring(team, "")).location).toMatch(/produits\/import\?retour=/);
});

test("references may change sides, and a table of Windows keeps its accents", async () => {
  const team = await aTeam("table-sides", []);
  await bring(team, `${HEAD}\nA;kg;;1;8;5,5;R1;;\nB;kg;;1;8;5,5;R2;;`);
  await confirm(team);
  const { body } = await team.get("/products.csv");
  const swapped = body.replace(";R1;", ";R0;").replace(";R2;", ";R1;").replace(";R0;", ";R2;").replace("A;", "Épi;");
  const windows = new Uint8Array([...swapped].map((char: string) => char.charCodeAt(0)));
  await team.send("/product-import", { table: new File([windows], "produits.csv") });
  expect((await look(team)).faults).toEqual([]);
  await confirm(team);
  const names = (await team.get("/products?text=R2")).body.products.map((one: { name: string }) => one.name);
  expect(names).toEqual(["Épi"]);
});

test("a product that somebody saves at the same instant is named with its line, and nothing of the table is written", async () => {
  const team = await aTeam("table-race", [{ name: "pain" }, { name: "miel" }]);
  const line = (name: string, product: string) =>
    `${name};piece;;1;4,80;5,5;;prod-table-race-${product};${team.rows.offerId(product)}`;
  const text = [HEAD, "Noix;kg;;1;8;5,5;;;", line("Pain de seigle", "pain"), line("Miel de thym", "miel")].join("\n");
  const { producerId } = team.rows;
  /** Tom saves the honey before every batch, so also after the table was compared and before it is written. */
  const DB = new Proxy(env.DB, {
    get: (database, name) => {
      if (name !== "batch") return Reflect.get(database, name).bind(database);
      return async (statements: D1PreparedStatement[]) => {
        await database
          .prepare("UPDATE product SET version = hex(randomblob(8)) WHERE id = 'prod-table-race-miel'")
          .run();
        return await database.batch(statements);
      };
    },
  });
  const imported = await runImport({ ...env, DB }, { producerId, text, by: "Léa" });
  expect(imported).toMatchObject({ result: "overtaken", entries: [{ line: 4, name: "Miel de thym" }] });
  const names = async () => (await team.get("/products")).body.products.map((one: { name: string }) => one.name);
  expect(await names()).toEqual(["miel", "pain"]);
  expect(await runImport(env, { producerId, text, by: "Léa" })).toEqual({ result: "written" });
  expect(await names()).toEqual(["Miel de thym", "Noix", "Pain de seigle"]);
});
