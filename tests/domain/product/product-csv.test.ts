import fc from "fast-check";
import { expect, test } from "vitest";
import type { Product } from "../../../domain/product/product.ts";
import { writeProductsCsv } from "../../../domain/product/product-csv.ts";
import { readProduct } from "../../../domain/product/read-product.ts";
import { type KnownProduct, readProductsCsv as read } from "../../../domain/product/read-products-csv.ts";
import { anyProduct } from "./any-product.ts";

const RATES = new Map([
  ["vat", "5,5"],
  ["full", "20"],
]);

const readProductsCsv = (text: string, known: readonly KnownProduct[] = [], codes: "keep" | "take" = "keep") =>
  read(text, { rates: RATES, known, codes });

test("what is exported imports back unchanged", () => {
  const products = fc.array(anyProduct, { maxLength: 6 }).map((made) =>
    made.map((product, index) => ({
      productId: `product-${index}`,
      product: { ...product, offers: product.offers.map((offer, at) => ({ ...offer, id: `offer-${index}-${at}` })) },
    })),
  );
  fc.assert(
    fc.property(products, (all) => {
      const { products: back, faults } = readProductsCsv(writeProductsCsv(all, RATES), all);
      expect(faults).toEqual([]);
      expect(back.map(({ productId, form }) => ({ productId, ...readProduct(form, "fr") }))).toEqual(all);
    }),
  );
});

test("a table by hand: one product by its name, its offers below each other, what is usual left out", () => {
  const text =
    "Produit;Unité;Offre;Quantité;Prix;TVA\nPommes de terre;kg;Vrac;1;2,50;5.5 %\nPommes de terre;kg;Sac;10;20;5,5";
  const { products, faults } = readProductsCsv(text);
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
  const { products, faults } = readProductsCsv(text);
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
  expect(readProductsCsv([head, ...lines].join("\n")).faults).toEqual([
    { line: 3, column: "unité", expected: "contradicts" },
    { line: 3, column: "actif", expected: "contradicts" },
    { line: 4, column: "produit", expected: "contradicts" },
    { line: 4, column: "catégorie", expected: "contradicts" },
  ]);
});

test("headings that are none are named, as they are written", () => {
  const text = "Produit;Referense;offre;;Prix TTC\nNoix;N1;Vrac;;8";
  expect(readProductsCsv(text).unknownColumns).toEqual(["Referense", "Prix TTC"]);
  expect(readProductsCsv(writeProductsCsv([], RATES)).unknownColumns).toEqual([]);
});

test.each([
  ["no heading", "pommes;2", [{ line: 1, column: "produit", expected: "missing-column" }]],
  ["a unit of its own", "produit;unité\nNoix;livre", [{ line: 2, column: "unité", expected: "not-a-choice" }]],
  ["a rate of nobody", "produit;prix;tva\nNoix;2;7", [{ line: 2, column: "tva", expected: "unknown" }]],
])("names the line and the column of %s", (_, text, expected) => {
  expect(readProductsCsv(text).faults).toEqual(expected);
});

const aHoney = (changes: Partial<Product> = {}, reference: string | null = null): KnownProduct => ({
  productId: "miel",
  product: {
    ...{
      name: "Miel de tilleul",
      description: "Doux",
      picture: "hash",
      unit: "g",
      category: "epicerie/miel-confitures",
    },
    ...{ isOrganic: true, isActive: false, weightMode: "fixed", stock: "own" },
    offers: [
      {
        ...{ id: "pot", name: "Pot", nominalAmount: 350, stepAmount: 350, priceCents: 450, vatRateId: "vat" },
        reference,
      },
    ],
    ...changes,
  },
});

test.each([
  ["commas that part decimals too", "produit,unité,offre,quantité,prix,tva\nMiel,kg,Pot,1,12,20,5,5"],
  ["commas, and a cell too few", "produit,unité,offre,quantité,prix,tva\nMiel,kg,Pot,1,12"],
  ["a cell more than its head has", "produit;unité;offre;quantité;prix;tva\nMiel;kg;Pot;1;12;20;5"],
])("a line with %s is refused as a whole", (_, text) => {
  expect(readProductsCsv(text)).toMatchObject({
    products: [],
    faults: [{ line: 2, column: null, expected: "cell-count" }],
  });
});

test("empty cells behind the head's are none, and quoted commas are one cell", () => {
  expect(readProductsCsv("produit;prix;tva\nMiel;12,20;5,5;;").faults).toEqual([]);
  expect(readProductsCsv('produit,unité,quantité,prix,tva\nMiel,kg,"0,5","2,30","5,5"').faults).toEqual([]);
});

test.each(["5,5", "5,50", "5,50 %", "5.50%", "5.5 %"])("%j is the rate of 5.5 %", (rate) => {
  const { products, faults } = readProductsCsv(`produit;quantité;prix;tva\nNavets;1;2,30;${rate}`);
  expect(faults).toEqual([]);
  expect(products[0]?.form.offers[0]?.vatRateId).toBe("vat");
});

test("20,00% is the rate of 20 %", () => {
  const { products } = readProductsCsv("produit;quantité;prix;tva\nNavets;1;2,30;20,00%");
  expect(products[0]?.form.offers[0]?.vatRateId).toBe("full");
});

test.each([["epicerie/miel-confitures"], ["Miel & confitures"], ["Épicerie > Miel & confitures"], ["Honey & jam"]])(
  "the category %j is read",
  (said) => {
    const { products } = readProductsCsv(`produit;catégorie\nMiel;${said}`);
    expect(products[0]?.form.category).toBe("epicerie/miel-confitures");
  },
);

test("a product without an id is the one that bears its reference, or its name", () => {
  const head = "produit;unité;offre;quantité;prix;tva;référence";
  const byName = readProductsCsv(`${head}\nMIEL de Tilleul;g;pot;350;5;5,5;`, [aHoney()]);
  const byReference = readProductsCsv(`${head}\nMiel doux;g;Bocal;400;5;5,5;mt-1`, [aHoney({}, "MT-1")]);
  for (const { products } of [byName, byReference])
    expect(products).toMatchObject([{ productId: "miel", isRecognized: true, form: { offers: [{ id: "pot" }] } }]);
  const other = readProductsCsv(`${head}\nMiel de thym;g;pot;350;5;5,5;`, [aHoney()]);
  expect(other.products).toMatchObject([{ productId: "", isRecognized: false }]);
});

test("of a product that is recognized, what the table leaves out stays; another packaging is a new offer", () => {
  const text = "produit;description;unité;offre;quantité;prix;tva\nMiel de tilleul;;g;Seau;5000;40;5,5";
  expect(readProductsCsv(text, [aHoney()]).products).toMatchObject([
    {
      productId: "miel",
      form: {
        ...{
          description: "Doux",
          picture: "hash",
          category: "epicerie/miel-confitures",
          isOrganic: "on",
          isActive: "",
        },
        offers: [{ id: "", name: "Seau" }],
      },
    },
  ]);
});

test("of a product with its id, a column that is missing changes nothing, and an empty cell empties", () => {
  const text = "produit;description;offre;prix;id produit;id offre\nMiel de tilleul;;Pot;5;miel;pot";
  expect(readProductsCsv(text, [aHoney({}, "MT-1")]).products).toMatchObject([
    {
      form: {
        ...{ description: "", picture: "hash" },
        offers: [{ amount: "350", price: "5", vatRateId: "vat", reference: "MT-1" }],
      },
    },
  ]);
});

test("codes that a spreadsheet has damaged are told, and stay as they are kept until somebody takes the table's", () => {
  const text = "produit;offre;prix;référence;id produit;id offre\nMiel de tilleul;Pot;5;417;miel;pot";
  const kept = readProductsCsv(text, [aHoney({}, "00417")]);
  expect(kept.damaged).toEqual([{ line: 2, name: "Miel de tilleul", before: "00417", after: "417" }]);
  expect(kept.products[0]?.form.offers[0]?.reference).toBe("00417");
  expect(readProductsCsv(text, [aHoney({}, "00417")], "take").products[0]?.form.offers[0]?.reference).toBe("417");
  expect(readProductsCsv(text, [aHoney({}, "418")]).damaged).toEqual([]);
});
