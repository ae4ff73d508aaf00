import { expect, test } from "vitest";
import { readWeighings } from "../../../app/received-orders/read-weighings.ts";

test.each([
  ["", { measuredAmount: null, count: 0 }],
  ["1,52", { measuredAmount: 1520, count: 1 }],
  ["1,42 + 1,56", { measuredAmount: 2980, count: 2 }],
  ["1,52 kg", { measuredAmount: 1520, count: 1 }],
  ["850 g + 1,2 kg", { measuredAmount: 2050, count: 2 }],
  ["0", { measuredAmount: 0, count: 1 }],
  ["1,42 +", { fault: "not-a-number" }],
  ["un kilo", { fault: "not-a-number" }],
  ["1,4205", { fault: "too-fine" }],
  ["999 + 2", { fault: "too-large" }],
])("the scales say %j", (text, read) => {
  expect(readWeighings(text, "kg")).toEqual(read);
});
