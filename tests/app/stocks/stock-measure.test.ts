import { describe, expect, test } from "vitest";
import { formatUnits, readUnits, writeUnits } from "../../../app/stocks/stock-measure.ts";
import { type MeasuredOffer, measureOf } from "../../../domain/stock/stock-measure.ts";

const anOffer = (given: Partial<MeasuredOffer> = {}): MeasuredOffer => ({
  unit: "kg",
  weightMode: "fixed",
  stepAmount: 1000,
  unitsPerPiece: 1,
  ...given,
});

const seen = (text: string) => text.replaceAll("\u00a0", "_");

describe("what a stock is counted in", () => {
  test("bags of an offer's own stock are plain pieces", () => {
    const bags = measureOf([anOffer({ unit: "g", stepAmount: 150 })]);
    expect(formatUnits(24, bags)).toBe("24");
    expect(readUnits("24", bags)).toEqual({ units: 24 });
    expect(readUnits("2,5", bags)).toEqual({ fault: "too-fine" });
  });

  test("a pool is shown in its product's unit and kept in base units", () => {
    const potatoes = measureOf([anOffer({ unitsPerPiece: 500 }), anOffer({ unitsPerPiece: 10_000 })]);
    expect(seen(formatUnits(12_500, potatoes))).toBe("12,5_kg");
    expect(writeUnits(12_500, potatoes)).toBe("12,5");
    expect(readUnits("12,5", potatoes)).toEqual({ units: 12_500 });
    expect(readUnits("0,0001", potatoes)).toEqual({ fault: "too-fine" });
  });

  test("a pool with one offer left is still counted in base units", () => {
    expect(readUnits("3", measureOf([anOffer({ stepAmount: 1500, unitsPerPiece: 1500 })]))).toEqual({ units: 3000 });
  });

  test("a pool of pieces needs no unit", () => {
    const lettuces = measureOf([
      anOffer({ unit: "piece", stepAmount: 1 }),
      anOffer({ unit: "piece", unitsPerPiece: 2 }),
    ]);
    expect(formatUnits(17, lettuces)).toBe("17");
  });

  test("bulk is counted by weight, to the gram", () => {
    const leeks = measureOf([anOffer({ weightMode: "bulk", stepAmount: 500, unitsPerPiece: 500 })]);
    expect(seen(formatUnits(10_300, leeks))).toBe("10,3_kg");
    expect(readUnits("10,3", leeks)).toEqual({ units: 10_300 });
  });

  test("bulk that became bags is counted by weight still", () => {
    expect(readUnits("16,5", measureOf([anOffer({ stepAmount: 5000, unitsPerPiece: 5000 })]))).toEqual({
      units: 16_500,
    });
  });

  test.each([
    ["in the steps of then", { stepAmount: 500, unitsPerPiece: 1 }],
    ["in the same after its step was doubled", { stepAmount: 1000, unitsPerPiece: 2 }],
  ])("bulk that was counted in steps before is counted %s", (_, drawing) => {
    const leeks = measureOf([anOffer({ weightMode: "bulk", ...drawing })]);
    expect(seen(formatUnits(21, leeks))).toBe("10,5_kg");
    expect(readUnits("10,5", leeks)).toEqual({ units: 21 });
    expect(readUnits("10,3", leeks)).toEqual({ fault: "not-a-step" });
  });

  test("a count beyond what the ledger keeps is refused beside the field", () => {
    expect(readUnits("100000000", measureOf([anOffer()]))).toEqual({ units: 100_000_000 });
    expect(readUnits("100000001", measureOf([anOffer()]))).toEqual({ fault: "too-large" });
  });

  test.each(["0", "7", "1\u00a0250", "12,5"])("%s is read back as it is written", (text) => {
    const pool = measureOf([anOffer({ unitsPerPiece: 500 }), anOffer()]);
    const reading = readUnits(text, pool);
    expect("units" in reading && writeUnits(reading.units, pool)).toBe(text);
  });
});
