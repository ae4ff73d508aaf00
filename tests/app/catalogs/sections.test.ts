import { expect, test } from "vitest";
import { bySection } from "../../../app/catalogs/sections.ts";

test("offers stand in the shop's sections, in its order and in their own; those without one come last", () => {
  const offers = [
    { name: "miel", category: "epicerie/miel-confitures" },
    { name: "sans rayon", category: null },
    { name: "poireaux", category: "fruits-legumes/legumes" },
    { name: "vieux rayon", category: "quincaillerie/clous" },
    { name: "fraises", category: "fruits-legumes/fruits" },
  ];
  const read = bySection(offers).map(({ section, offers: inIt }) => [section, ...inIt.map(({ name }) => name)]);
  expect(read).toEqual([
    ["fruits-legumes", "poireaux", "fraises"],
    ["epicerie", "miel"],
    ["none", "sans rayon", "vieux rayon"],
  ]);
});
