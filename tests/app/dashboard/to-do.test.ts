import { expect, test } from "vitest";
import { toDoNext } from "../../../app/dashboard/to-do.ts";
import type { SaleState } from "../../../domain/distribution/sale-state.ts";

const aSale = (state: SaleState, orderCount = 0, startsAtMs = 0) => ({
  ...{ distributionId: `${state}-${startsAtMs}`, marketName: "Crest", timeZone: "Europe/Paris" },
  ...{ state, orderCount, startsAtMs },
});

const SELLING = {
  ...{ isProfileComplete: true, countedCount: 9 },
  ...{ productCount: 12, incompleteCount: 0, catalogCount: 1, emptyCatalogCount: 0 },
  ...{ pending: [], marketCount: 2, shortageCount: 0, sales: [aSale("open")] },
};

const kinds = (situation: Partial<Parameters<typeof toDoNext>[0]>) =>
  toDoNext({ ...SELLING, ...situation }).map((toDo) => toDo.kind);

test.each([
  ["everything runs", {}, []],
  [
    "no product",
    { productCount: 0, catalogCount: 0, marketCount: 0, sales: [] },
    ["check-legal", "check-vat-rates", "create-product"],
  ],
  ["nobody presented", { isProfileComplete: false, sales: [] }, ["complete-profile", "plan-sale"]],
  ["no stock counted before the first sale", { countedCount: 0, sales: [] }, ["count-stocks", "plan-sale"]],
  ["no stock counted while selling", { countedCount: 0 }, []],
  ["no catalog", { catalogCount: 0, marketCount: 0, sales: [] }, ["create-catalog"]],
  ["a catalog without offers", { emptyCatalogCount: 1, marketCount: 0, sales: [] }, ["fill-catalog"]],
  ["no market", { marketCount: 0, sales: [] }, ["find-market"]],
  ["nothing planned", { sales: [aSale("validated", 9)] }, ["plan-sale"]],
  ["products that lack something", { incompleteCount: 2 }, ["complete-products"]],
])("%s", (_, situation, expected) => {
  expect(kinds(situation)).toEqual(expected);
});

test("what customers wait for comes first, the next distribution before the later one", () => {
  const sales = [aSale("closed", 3, 200), aSale("running", 5, 100), aSale("closed", 0, 50), aSale("open", 8, 300)];
  const pending = [
    { catalogId: "crest", offerCount: 2 },
    { catalogId: "saillans", offerCount: 1 },
  ];
  const toDos = toDoNext({ ...SELLING, shortageCount: 1, incompleteCount: 1, sales, pending });
  expect(toDos).toMatchObject([
    { kind: "serve-shortage", count: 1 },
    { kind: "prepare-orders", sale: { startsAtMs: 100 } },
    { kind: "prepare-orders", sale: { startsAtMs: 200 } },
    { kind: "publish-changes", count: 3, pending },
    { kind: "complete-products" },
  ]);
});
