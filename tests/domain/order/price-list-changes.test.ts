import { expect, test } from "vitest";
import { priceListChanges } from "../../../domain/order/price-list-changes.ts";
import { anOffer } from "../../support/sale-builders.ts";

const bread = anOffer("bread", { priceCents: 450 });
const honey = anOffer("honey", { priceCents: 900 });

test.each([
  ["nothing", [bread, honey], [bread, honey], []],
  ["an offer that is new", [bread], [bread, honey], [{ kind: "added", fromCents: null, toCents: 900 }]],
  ["one that is gone", [bread, honey], [bread], [{ kind: "removed", fromCents: 900, toCents: null }]],
  ["another price", [bread], [{ ...bread, priceCents: 480 }], [{ kind: "repriced", fromCents: 450, toCents: 480 }]],
  ["another picture", [bread], [{ ...bread, picture: "other" }], [{ kind: "changed", parts: ["picture"] }]],
  [
    "another VAT rate",
    [bread],
    [{ ...bread, vatBasisPoints: 2000 }],
    [{ kind: "changed", parts: ["vat"], fromVatBasisPoints: bread.vatBasisPoints, toVatBasisPoints: 2000 }],
  ],
  [
    "another price, picture and quantity at once",
    [bread],
    [{ ...bread, priceCents: 480, picture: "other", nominalAmount: 7 }],
    [{ kind: "repriced", toCents: 480, parts: ["picture", "terms"] }],
  ],
  [
    "another name",
    [bread],
    [{ ...bread, productName: "Pain de seigle" }],
    [{ kind: "changed", toCents: 450, parts: ["terms"] }],
  ],
] as const)("%s", (...[, sold, wanted, expected]) => {
  expect(priceListChanges(sold, wanted)).toMatchObject(expected);
});
