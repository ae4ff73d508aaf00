import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nearestCommunes, readCommunes } from "../../../domain/place/commune.ts";

const LIST = readCommunes(readFileSync("worker/places/communes.txt", "utf8"));
const nearest = (postcode: string, commune: string) =>
  nearestCommunes(LIST, { postcode, commune })?.map((one) => `${one.postcode} ${one.commune}`) ?? null;

test.each([
  ["26400", "Crest"],
  ["26400", "CREST"],
  ["26150", "Die"],
  ["26150", "St-Julien en Quint"],
  ["75011", "Paris"],
  ["75011", "Paris 11e"],
  ["69003", "Lyon 3e Arrondissement"],
  ["26904", "Valence Cedex 9"],
  ["07000", "Privas"],
  ["97400", "Saint-Denis"],
])("%s %s is there", (postcode, commune) => {
  expect(nearest(postcode, commune)).toBeNull();
});

test("one that is nowhere is refused, with what its postcode has", () => {
  const proposed = nearest("26400", "Nullepart");
  expect(proposed).toHaveLength(3);
  expect(proposed?.every((one) => one.startsWith("26400 "))).toBe(true);
});

test("one that is misspelt, or written with another's postcode, is proposed as it is", () => {
  expect(nearest("26400", "Crezt")?.[0]).toBe("26400 Crest");
  expect(nearest("26000", "Crest")?.[0]).toBe("26400 Crest");
  expect(nearest("99999", "Nullepart")).toEqual([]);
});
