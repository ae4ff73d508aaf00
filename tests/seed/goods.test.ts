import { describe, expect, test } from "vitest";
import { isSiret } from "../../domain/producer/siret.ts";
import { firstLevel, isCategoryPath } from "../../domain/product/category.ts";
import { WEIGHT_MODES } from "../../domain/product/weight-mode.ts";
import { CATALOGS } from "../../migrations/seed/catalogs.ts";
import { allPictures, pictureKey } from "../../migrations/seed/picture-store.ts";
import { PRODUCERS } from "../../migrations/seed/producers/all.ts";
import { offerRow } from "../../migrations/seed/rows.ts";

/** A phone in a field loads a screen of them. */
const PICTURE_MAX_BYTES = 6_500;

const products = PRODUCERS.flatMap((producer) => producer.products.map((product) => ({ producer, product })));
const offers = products.flatMap(({ producer, product }) =>
  product.offers.map((offer, index) => ({
    producer,
    product,
    offer,
    row: offerRow(producer, product, [offer, index]),
  })),
);
const onSale = products.filter(({ product }) => product.isActive !== false && product.picture !== null);

describe("the goods of the demo market", () => {
  test("are at least eighty offers of nine producers", () => {
    expect(PRODUCERS).toHaveLength(9);
    expect(onSale.flatMap(({ product }) => product.offers).length).toBeGreaterThanOrEqual(80);
  });

  test("fill at least eight categories, every one of them known", () => {
    expect(products.map(({ product }) => product.category).filter((path) => !isCategoryPath(path))).toEqual([]);
    expect(new Set(onSale.map(({ product }) => firstLevel(product.category))).size).toBeGreaterThanOrEqual(8);
  });

  test("come from producers with a SIRET of their own", () => {
    const sirets = PRODUCERS.map(({ legal }) => legal.siret);
    expect(sirets.filter((siret) => !isSiret(siret))).toEqual([]);
    expect(new Set(sirets).size).toBe(PRODUCERS.length);
  });

  test("show every weight mode, and stocks of all three kinds", () => {
    expect(new Set(onSale.map(({ product }) => product.weightMode))).toEqual(new Set(WEIGHT_MODES));
    const kinds = offers.map(({ offer }) => (typeof offer.stock === "string" ? offer.stock : "own"));
    expect(new Set(kinds)).toEqual(new Set(["unlimited", "pooled", "own"]));
  });

  test("are taxed at three rates or more", () => {
    const rates = new Set(offers.map(({ producer, offer }) => offer.vat ?? producer.usualVat));
    expect(rates.size).toBeGreaterThanOrEqual(3);
  });

  test("include one that is missing its picture and one that is out of season", () => {
    expect(products.filter(({ product }) => product.picture === null)).toHaveLength(1);
    expect(products.filter(({ product }) => product.isActive === false)).toHaveLength(1);
  });

  test("have ids that nothing else has", () => {
    const ids = [
      ...offers.map(({ row }) => row.id),
      ...products.map(({ producer, product }) => `${producer.key}-${product.key}`),
    ];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe("the amounts of an offer", () => {
  test.each(offers)("of $row.id are whole, and bulk alone is ordered in steps", ({ product, row }) => {
    const amounts = [row.nominalAmount, row.stepAmount, row.priceCents, row.unitsPerPiece];
    expect(amounts.filter((amount) => !Number.isInteger(amount) || amount <= 0)).toEqual([]);
    expect(row.nominalAmount % row.stepAmount).toBe(0);
    if (product.weightMode !== "bulk") expect(row.stepAmount).toBe(row.nominalAmount);
  });

  test.each(offers.filter(({ offer }) => offer.stock === "pooled"))(
    "of $row.id draw on the pool of its product",
    ({ product, row }) => {
      expect(product.pool).toBeDefined();
      expect(row).toMatchObject({ stockId: row.productId, unitsPerPiece: row.stepAmount });
    },
  );

  test.each(offers.filter(({ product }) => product.weightMode === "bulk"))(
    "of $row.id, sold in bulk, are counted in base units",
    ({ row }) => {
      expect(row.unitsPerPiece).toBe(row.stepAmount);
    },
  );

  test.each(offers.filter(({ product }) => product.weightMode === "by-weight" || product.weightMode === "per-piece"))(
    "of $row.id can be weighed",
    ({ product }) => {
      expect(product.unit).toMatch(/^(kg|g)$/);
    },
  );
});

describe("the pictures of the demo market", () => {
  test("are all different", () => {
    const drawn = products.flatMap(({ product }) => product.picture ?? []);
    expect(new Set(drawn.map(pictureKey)).size).toBe(drawn.length);
  });

  test.each(onSale)("are light: $product.key", ({ product }) => {
    expect(Buffer.byteLength(product.picture ?? "")).toBeLessThan(PICTURE_MAX_BYTES);
  });

  test("are whole drawings without a number that is not one", () => {
    const broken = [...allPictures().values()].filter(
      (svg) => /NaN|undefined|Infinity/.test(svg) || !svg.endsWith("</svg>"),
    );
    expect(broken).toEqual([]);
  });
});

describe("the catalogs of the demo market", () => {
  test("have a code of six digits each", () => {
    expect(CATALOGS.filter(({ code }) => !/^\d{6}$/.test(String(code)))).toEqual([]);
    expect(new Set(CATALOGS.map(({ code }) => code)).size).toBe(CATALOGS.length);
  });

  test("select only offers there are, and override only prices of what they select", () => {
    const known = new Set(offers.map(({ row }) => row.id));
    const chosen = CATALOGS.flatMap(({ offerIds }) => offerIds);
    expect(chosen.filter((id) => !known.has(id))).toEqual([]);
    const overrides = CATALOGS.flatMap(({ offerIds, priceCents }) =>
      Object.keys(priceCents).filter((id) => !offerIds.includes(id)),
    );
    expect(overrides).toEqual([]);
  });

  test("let two markets sell the same goods", () => {
    expect(CATALOGS.filter(({ marketIds }) => marketIds.length > 1).length).toBeGreaterThanOrEqual(2);
  });
});
