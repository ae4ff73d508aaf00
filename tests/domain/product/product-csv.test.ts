import fc from "fast-check";
import { expect, test } from "vitest";
import { readProductsCsv, writeProductsCsv } from "../../../domain/product/product-csv.ts";
import { readProduct } from "../../../domain/product/read-product.ts";
import { anyProduct } from "./any-product.ts";

const RATES = new Map([["vat", "5,5"]]);

test("what is exported imports back unchanged", () => {
  const products = fc.array(anyProduct, { maxLength: 6 }).map((made) =>
    made.map((product, index) => ({
      productId: `product-${index}`,
      product: { ...product, offers: product.offers.map((offer, at) => ({ ...offer, id: `offer-${index}-${at}` })) },
    })),
  );
  fc.assert(
    fc.property(products, (all) => {
      const { products: read, faults } = readProductsCsv(writeProductsCsv(all, RATES), RATES);
      expect(faults).toEqual([]);
      expect(read.map(({ productId, form }) => ({ productId, ...readProduct(form, "fr") }))).toEqual(all);
    }),
  );
});

test("a table by hand: one product by its name, its offers below each other, what is usual left out", () => {
  const text =
    "Produit;Unité;Offre;Quantité;Prix;TVA\nPommes de terre;kg;Vrac;1;2,50;5.5 %\nPommes de terre;kg;Sac;10;20;5,5";
  const { products, faults } = readProductsCsv(text, RATES);
  expect(faults).toEqual([]);
  expect(products).toMatchObject([
    {
      ...{ productId: "", line: 2, offerLines: [2, 3] },
      form: { name: "Pommes de terre", isActive: "on", offers: [{ name: "Vrac" }, { name: "Sac", price: "20" }] },
    },
  ]);
});

test("columns of the product that a later line leaves out are those of its first line", () => {
  const text = "produit;unité;bio;offre;quantité;prix;tva\nNoix;kg;Oui;Vrac;1;8;5,5\nNoix;;oui;Sac;5;40;5,5";
  const { products, faults } = readProductsCsv(text, RATES);
  expect(faults).toEqual([]);
  expect(products).toMatchObject([{ form: { unit: "kg", isOrganic: "on", offers: [{}, {}] } }]);
});

test("lines of one product that contradict each other are told, cell by cell", () => {
  const head = "produit;unité;catégorie;actif;offre;quantité;prix;tva;id produit";
  const lines = [
    "Noix;kg;;oui;Vrac;1;8;5,5;noix",
    "Noix;g;;non;Sac;500;4;5,5;noix",
    "Cerneaux;;épicerie;;Filet;1;9;5,5;noix",
  ];
  expect(readProductsCsv([head, ...lines].join("\n"), RATES).faults).toEqual([
    { line: 3, column: "unité", expected: "contradicts" },
    { line: 3, column: "actif", expected: "contradicts" },
    { line: 4, column: "produit", expected: "contradicts" },
    { line: 4, column: "catégorie", expected: "contradicts" },
  ]);
});

test("headings that are none are named, as they are written", () => {
  const text = "Produit;Referense;offre;;Prix TTC\nNoix;N1;Vrac;;8";
  expect(readProductsCsv(text, RATES).unknownColumns).toEqual(["Referense", "Prix TTC"]);
  expect(readProductsCsv(writeProductsCsv([], RATES), RATES).unknownColumns).toEqual([]);
});

test.each([
  ["no heading", "pommes;2", [{ line: 1, column: "produit", expected: "missing-column" }]],
  ["a unit of its own", "produit;unité\nNoix;livre", [{ line: 2, column: "unité", expected: "not-a-choice" }]],
  ["a rate of nobody", "produit;prix;tva\nNoix;2;7", [{ line: 2, column: "tva", expected: "unknown" }]],
])("names the line and the column of %s", (_, text, expected) => {
  expect(readProductsCsv(text, RATES).faults).toEqual(expected);
});
