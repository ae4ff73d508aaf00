import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { chooseRows, countLevels, pageOf } from "../../../app/stocks/choose-rows.ts";
import { type StockedOffer, type StockRow, stockLevel, stockRows, uncounted } from "../../../app/stocks/stock-row.ts";
import { ProductId } from "../../../domain/ids.ts";
import type { StockView } from "../../../domain/stock/stock-view.ts";
import * as id from "../../support/ids.ts";

const anOffer = (name: string, given: Partial<StockedOffer> = {}): StockedOffer => ({
  offerId: id.offer(name),
  stockId: id.stock(name),
  offerName: "La botte",
  productId: v.parse(ProductId, name),
  productName: name,
  picture: null,
  unit: "kg",
  weightMode: "fixed",
  stepAmount: 1000,
  unitsPerPiece: 1,
  isActive: true,
  isInCatalog: true,
  ...given,
});

const potatoes = [
  anOffer("Vrac", { stockId: id.stock("pdt"), productName: "Pommes", offerName: "Vrac", unitsPerPiece: 500 }),
  anOffer("Sac", {
    stockId: id.stock("pdt"),
    productName: "Pommes",
    offerName: "Sac",
    unitsPerPiece: 10_000,
    isInCatalog: false,
  }),
];

describe("rows of the page Stocks", () => {
  test("a pool is shown once, with the offers that draw on it", () => {
    const [row, ...others] = stockRows(potatoes);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      productName: "Pommes",
      offerNames: ["Vrac", "Sac"],
      stepUnits: 500,
      isInCatalog: true,
    });
  });

  test.each([
    [null, "unlimited"],
    [0, "out"],
    [499, "out"],
    [500, "low"],
    [4999, "low"],
    [5000, "enough"],
  ] as const)("with %s units of its half kilos left, a pool is %s", (available, level) => {
    expect(stockLevel({ stepUnits: 500 }, { available })).toBe(level);
  });
});

describe("choosing rows", () => {
  const rows = stockRows([
    ...potatoes,
    anOffer("epinards", { productName: "Épinards" }),
    anOffer("Radis", { isInCatalog: false }),
    anOffer("Poireaux"),
  ]);
  const views: Record<string, Partial<StockView>> = {
    pdt: { real: 5000, ordered: 3000, available: 2000 },
    Radis: { real: 0, available: 0 },
    Poireaux: { real: 2, ordered: 5, available: 0, shortage: 3 },
  };
  const viewOf = (row: StockRow): StockView => ({ ...uncounted(row.stockId), ...views[row.stockId] });
  const names = (choice: Partial<Parameters<typeof chooseRows>[2]>) =>
    chooseRows(rows, viewOf, { isComplete: false, level: "all", text: "", ...choice }).map((row) => row.productName);

  test("stand by name, É beside E; offers of no catalog come on demand", () => {
    expect(names({})).toEqual(["Épinards", "Poireaux", "Pommes"]);
    expect(names({ isComplete: true })).toEqual(["Épinards", "Poireaux", "Pommes", "Radis"]);
  });

  test("finds without accents, by product or by offer", () => {
    expect(names({ text: "EPIN" })).toEqual(["Épinards"]);
    expect(names({ text: " sac " })).toEqual(["Pommes"]);
    expect(names({ text: "tomates" })).toEqual([]);
  });

  test("by level: low, out, short", () => {
    expect(names({ level: "low" })).toEqual(["Pommes"]);
    expect(names({ level: "out", isComplete: true })).toEqual(["Poireaux", "Radis"]);
    expect(names({ level: "short" })).toEqual(["Poireaux"]);
  });

  test("what is short stays in sight after it left every catalog", () => {
    const [row] = stockRows([anOffer("Poireaux", { isInCatalog: false })]);
    expect(row && chooseRows([row], viewOf, { isComplete: false, level: "all", text: "" })).toHaveLength(1);
  });

  test.each([
    [undefined, 1, "0"],
    ["2", 2, "100"],
    ["3", 3, "200"],
    ["4", 3, "200"],
    ["-1", 1, "0"],
    ["deux", 1, "0"],
  ])("of 250 rows, page %s is page %s of 3 and begins with row %s", (asked, page, first) => {
    const many = stockRows(
      Array.from({ length: 250 }, (_, index) =>
        anOffer(`${index}`, { productName: "Poireaux", offerName: `${index}` }),
      ),
    );
    const shown = pageOf(many, asked);
    expect(shown).toMatchObject({ page, pageCount: 3 });
    expect(shown.rows[0]?.offerNames).toEqual([first]);
  });

  test("says beforehand how many each level would show", () => {
    expect(countLevels(rows, viewOf, { isComplete: true })).toEqual({ all: 4, low: 1, out: 2, short: 1 });
  });
});
