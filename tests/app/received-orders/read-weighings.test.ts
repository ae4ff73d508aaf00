import { expect, test } from "vitest";
import { readWeighings } from "../../../app/received-orders/read-weighings.ts";

test.each([
  ["", { measuredAmount: null }],
  ["1,52", { measuredAmount: 1520 }],
  ["1,42 + 1,56", { measuredAmount: 2980 }],
  ["0", { measuredAmount: 0 }],
  ["1,42 +", { fault: "not-a-number" }],
  ["un kilo", { fault: "not-a-number" }],
  ["1,4205", { fault: "too-fine" }],
  ["999 + 2", { fault: "too-large" }],
])("the scales say %j", (text, read) => {
  expect(readWeighings(text, 1000)).toEqual(read);
});
