import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { previewImport, runImport } from "../../../worker/products/import-products.ts";
import * as id from "../../support/ids.ts";
import { aTeam, type Team } from "./a-team.ts";

const table = (text: string) => new File([text], "produits.csv", { type: "text/csv" });
const bring = (team: Team, text: string) => team.send("/product-import", { table: table(text) });
const look = async (team: Team) => (await team.get("/product-import")).body.waiting;
const confirm = async (team: Team, seen?: Seen) => team.post("/product-import/confirmation", seen ?? (await see(team)));
/** What the page that shows the preview sends back. */
const see = async (team: Team) => {
  const { etag, seen } = await look(team);
  return { etag, seen };
};
type Seen = Awaited<ReturnType<typeof see>>;

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
  const seen = await see(team);
  await bring(team, `${HEAD}\nMiel;kg;;1;8;5,5;;;`);
  const reply = await confirm(team, seen);
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

test.each([
  ["the table would change", "Pain de seigle"],
  ["the table leaves as it was", "pain"],
])("a product that %s, saved by a colleague after the preview, is looked at anew first", async (_, name) => {
  const key = `table-seen-${name === "pain" ? "same" : "other"}`;
  const team = await aTeam(key, [{ name: "pain" }]);
  const productId = `prod-${key}-pain`;
  const { body } = await team.get("/products.csv");
  const [head = "", line = ""] = body.trim().split("\r\n");
  const columns = head.split(";");
  const noix = columns.map(
    (column: string) => ({ produit: "Noix", unité: "kg", quantité: "1", prix: "8", tva: "5,5" })[column] ?? "",
  );
  await bring(team, [head, line.replace(/^[^;]*pain[^;]*|(?<=;)pain(?=;)/, name), noix.join(";")].join("\n"));
  const seen = await see(team);
  await env.DB.prepare("UPDATE product SET name = 'pain de Tom', version = 'tom' WHERE id = ?").bind(productId).run();
  const nameNow = async () => (await team.get(`/products/${productId}`)).body.product.name;

  const late = await confirm(team, seen);
  expect(late).toMatchObject({ status: 422, body: { reason: "edited-elsewhere", names: [`2 : ${name}`] } });
  expect([await nameNow(), (await team.get("/products")).body.productCount]).toEqual(["pain de Tom", 1]);
  expect((await look(team)).entries).toMatchObject([
    { name, kind: "changed" },
    { name: "Noix", kind: "new" },
  ]);
  expect((await confirm(team)).status).toBe(200);
  expect(await nameNow()).toBe(name);
});

test("who confirms without having seen is refused, however many products there are", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `pain-${index}`);
  const team = await aTeam(
    "table-many",
    names.map((name) => ({ name })),
  );
  const lines = names.map(
    (name) => `Pain de campagne aux ${name};piece;;1;4,80;5,5;;prod-table-many-${name};${team.rows.offerId(name)}`,
  );
  await bring(team, [HEAD, ...lines].join("\n"));
  const { etag } = await look(team);
  const { location } = await team.submit("/product-import/confirmation", { etag, seen: "{}" });
  const outcome = await team.get(`/api/form-outcome/${location?.split("retour=").at(-1)}`);
  expect(outcome.body).toMatchObject({ form: "import", reason: "edited-elsewhere" });
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
  const wanted = { producerId, text, by: { userId: id.user("lea"), name: "Léa" } };
  const { seen } = await previewImport(env, producerId, text);
  const imported = await runImport({ ...env, DB }, { ...wanted, seen });
  expect(imported).toMatchObject({ result: "overtaken", entries: [{ line: 4, name: "Miel de thym" }] });
  const names = async () => (await team.get("/products")).body.products.map((one: { name: string }) => one.name);
  expect(await names()).toEqual(["miel", "pain"]);
  const again = await previewImport(env, producerId, text);
  expect(await runImport(env, { ...wanted, seen: again.seen })).toEqual({ result: "written" });
  expect(await names()).toEqual(["Miel de thym", "Noix", "Pain de seigle"]);
});

test("a thousand products that say all they may are exported and brought back changed", async () => {
  const team = await aTeam("table-long", [{ name: "pain" }]);
  const story = "Cuit au feu de bois. ".repeat(95).slice(0, 1_990);
  const lines = Array.from({ length: 1_000 }, (_, index) => `Pain ${index};${story};piece;;1;4,80;5,5`);
  await bring(team, ["produit;description;unité;offre;quantité;prix;tva", ...lines].join("\n"));
  expect((await confirm(team)).body.goTo).toMatch(/fait=importes$/);
  const { body } = await team.get("/products.csv");
  expect(body.length).toBeGreaterThan(1_990_000);
  await bring(team, body.replaceAll("Cuit au feu", "Cuit au gaz"));
  const { entries, faults } = await look(team);
  expect(faults).toEqual([]);
  expect(entries.filter((entry: { kind: string }) => entry.kind === "changed")).toHaveLength(1_000);
  expect((await confirm(team)).body.goTo).toMatch(/fait=importes$/);
  expect((await team.get("/products.csv")).body).toContain("Cuit au gaz");
});

test("a table that is too heavy is refused beside its field, with a script and without", async () => {
  const team = await aTeam("table-heavy");
  const heavy = "a".repeat(8 * 1024 * 1024 + 1);
  expect(await bring(team, heavy)).toMatchObject({ location: expect.stringMatching(/produits\/import\?retour=/) });
  expect(await look(team)).toBeNull();
});

test("a table is set aside at a word, or after a day", async () => {
  const team = await aTeam("table-aside", [{ name: "pain" }]);
  await bring(team, `${HEAD}\nNoix;kg;Vrac;1;8,50;5,5;;;`);
  const seen = await see(team);
  expect((await team.post("/product-import/abandonment")).body.goTo).toMatch(/import\?fait=abandonne$/);
  expect(await look(team)).toBeNull();
  expect((await confirm(team, seen)).body.faults).toEqual([{ path: "table", expected: "replaced" }]);

  await bring(team, `${HEAD}\nNoix;kg;Vrac;1;8,50;5,5;;;`);
  vi.useFakeTimers({ now: Date.now() + 25 * 60 * 60 * 1000, toFake: ["Date"] });
  expect(await look(team)).toBeNull();
});

const confirmWith = async (team: Team, codes: "keep" | "take") =>
  team.post("/product-import/confirmation", { ...(await see(team)), codes });

test.each([
  ["utf-16le", [0xff, 0xfe], 0],
  ["utf-16be", [0xfe, 0xff], 1],
] as const)("a table in %s, as spreadsheets save Unicode text, is read like the rest", async (name, mark, at) => {
  const team = await aTeam(`table-${name}`, []);
  const text = `${HEAD.replaceAll(";", "\t")}\r\nNavets boule d'or\tkg\tLa botte\t0,5\t2,30\t5,50 %\tNAV-1\t\t\r\n`;
  const bytes = [...text].flatMap((char) => {
    const pair = [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8];
    return at === 0 ? pair : pair.toReversed();
  });
  await team.send("/product-import", { table: new File([new Uint8Array([...mark, ...bytes])], "unicode.csv") });
  expect(await look(team)).toMatchObject({ faults: [], entries: [{ name: "Navets boule d'or", kind: "new" }] });
});

test("a table parted by commas, with decimal commas, is refused line by line, and nothing is written", async () => {
  const team = await aTeam("table-commas", []);
  await bring(
    team,
    "produit,unité,offre,quantité,prix,tva\nMiel de tilleul,kg,Pot,1,12,20,5,5\nSirop,L,Bouteille,1,6,10,5,5",
  );
  expect((await look(team)).faults).toEqual([
    { line: 2, column: null, expected: "cell-count" },
    { line: 3, column: null, expected: "cell-count" },
  ]);
  expect((await confirm(team)).body.faults).toEqual([{ path: "table", expected: "faulty" }]);
  expect((await team.get("/products")).body.productCount).toBe(0);
});

test("the same table brought twice says that its products are there, and makes no doubles", async () => {
  const team = await aTeam("table-twice", []);
  const text = "produit;unité;offre;quantité;prix;tva\nConfiture de coings test;g;Pot;350;4,50;5,5";
  await bring(team, text);
  await confirm(team);
  await bring(team, text);
  expect((await look(team)).entries).toMatchObject([{ kind: "unchanged", isRecognized: true }]);
  await confirm(team);
  expect((await team.get("/products")).body.productCount).toBe(1);
  await bring(team, text.replace("4,50", "4,80"));
  expect((await look(team)).entries).toMatchObject([
    { kind: "changed", changes: [{ column: "prix", offer: "Pot, 350 g", from: "4,50", to: "4,80" }] },
  ]);
});

test("a changed product is shown cell by cell, from what to what", async () => {
  const team = await aTeam("table-cells", [{ name: "pain" }]);
  const { body } = await team.get("/products.csv");
  await bring(team, body.replace(/(\n|^)pain;[^;]*;/, "$1Pain de seigle;Au levain;"));
  expect((await look(team)).entries[0].changes).toEqual([
    { column: "produit", offer: null, from: "pain", to: "Pain de seigle" },
    { column: "description", offer: null, from: "", to: "Au levain" },
  ]);
});

test("codes that a spreadsheet has damaged are asked about, and kept or taken as somebody says", async () => {
  const team = await aTeam("table-codes", []);
  const line = (name: string, code: string) => `${name};g;Pot;350;4,50;5,5;${code};;`;
  const sound = [HEAD, line("Bocal", "00417"), line("EAN", "3760123456789"), line("Date", "3-12")].join("\n");
  await bring(team, sound);
  await confirm(team);
  const damaged = [HEAD, line("Bocal", "417"), line("EAN", "3,76012E+12"), line("Date", "03-déc")].join("\n");
  await bring(team, damaged);
  const shown = await look(team);
  expect(shown.entries.map((entry: { kind: string }) => entry.kind)).toEqual(Array(3).fill("unchanged"));
  expect(shown.damaged).toMatchObject([
    { line: 2, before: "00417", after: "417" },
    { line: 3, before: "3760123456789", after: "3,76012E+12" },
    { line: 4, before: "3-12", after: "03-déc" },
  ]);
  const references = async () =>
    (
      await env.DB.prepare("SELECT reference FROM offer WHERE producer_id = ? ORDER BY reference")
        .bind(team.rows.producerId)
        .all()
    ).results.map(({ reference }) => reference);

  expect((await confirm(team)).body.faults).toEqual([{ path: "codes", expected: "undecided" }]);
  await confirmWith(team, "keep");
  expect(await references()).toEqual(["00417", "3-12", "3760123456789"]);
  await bring(team, damaged);
  await confirmWith(team, "take");
  expect(await references()).toEqual(["03-déc", "3,76012E+12", "417"]);
});
