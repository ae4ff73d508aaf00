// Lists are read from a database that puts É after Z, and shown to people who look for it beside E.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aTeam } from "./a-team.ts";

const OFFERS = ["zeste", "ecorce", "abricot"].map((name) => ({ name }));
const IN_ORDER = ["abricot", "écorce", "zeste"];
const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test("products, their table and where a rate is used", async () => {
  const team = await aTeam("alphabet", OFFERS);
  await env.DB.prepare("UPDATE product SET name = 'écorce' WHERE id = 'prod-alphabet-ecorce'").run();
  expect(namesOf((await team.get("/products")).body.products)).toEqual(IN_ORDER);
  const lines: string[] = (await team.get("/products.csv")).body.trim().split("\r\n").slice(1);
  expect(lines.map((line) => IN_ORDER.find((name) => line.includes(name)))).toEqual(IN_ORDER);
  const { rates } = (await team.get("/vat-rates")).body;
  expect(namesOf(rates.flatMap((rate: { usedBy: { name: string }[] }) => rate.usedBy))).toEqual(IN_ORDER);
});

test("catalogs", async () => {
  const team = await aTeam("alphabet-catalogs", OFFERS);
  for (const name of ["Zones froides", "Été", "Automne"]) await team.post("/catalogs", { name, offers: {} });
  const names = namesOf((await team.get("/catalogs")).body.catalogs);
  expect(names.filter((name) => name !== "c-alphabet-catalogs")).toEqual(
    expect.arrayContaining(["Automne", "Été", "Zones froides"]),
  );
  expect(names.indexOf("Été")).toBeLessThan(names.indexOf("Zones froides"));
});
