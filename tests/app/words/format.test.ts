import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDay,
  formatMoment,
  formatShortDay,
  formatSpan,
  formatTime,
} from "../../../app/words/format-date.ts";
import { formatList } from "../../../app/words/format-list.ts";
import { formatMoney, formatMoneyChange, formatUnitPrice } from "../../../app/words/format-money.ts";
import { formatFixed, formatNumber, formatPercent } from "../../../app/words/format-number.ts";
import { formatInUnit, formatQuantity } from "../../../app/words/format-quantity.ts";
import { formatTimeLeft, timeLeftChangesInMs } from "../../../app/words/format-time-left.ts";

/** No-break spaces are written `_` here, so that they can be seen. */
const seen = (text: string) => text.replaceAll("\u00a0", "_");
const at = (iso: string) => Date.parse(iso);

describe("money", () => {
  test.each([
    [350, "3,50_€", "€3.50"],
    [0, "0,00_€", "€0.00"],
    [5, "0,05_€", "€0.05"],
    [123_456_789, "1_234_567,89_€", "€1,234,567.89"],
    [-220, "−2,20_€", "−€2.20"],
  ])("%d cents", (cents, fr, en) => {
    expect(seen(formatMoney(cents, "fr"))).toBe(fr);
    expect(seen(formatMoney(cents, "en"))).toBe(en);
  });

  test("a change carries its sign", () => {
    expect(seen(formatMoneyChange(220, "fr"))).toBe("+2,20_€");
    expect(seen(formatMoneyChange(-220, "en"))).toBe("−€2.20");
    expect(seen(formatMoneyChange(0, "fr"))).toBe("0,00_€");
  });

  test("a unit price names what it is for", () => {
    expect(seen(formatUnitPrice(500, "kg", "fr"))).toBe("5,00_€/kg");
    expect(seen(formatUnitPrice(45, "piece", "fr"))).toBe("0,45_€/pièce");
    expect(seen(formatUnitPrice(320, "L", "en"))).toBe("€3.20/L");
  });
});

describe("numbers", () => {
  test.each([
    [1234.5, "1_234,5", "1,234.5"],
    [999, "999", "999"],
    [100, "100", "100"],
    [0.25, "0,25", "0.25"],
    [-0.0001, "0", "0"],
    [-12, "−12", "−12"],
  ])("%d keeps only the decimals it needs", (value, fr, en) => {
    expect(seen(formatNumber(value, 3, "fr"))).toBe(fr);
    expect(formatNumber(value, 3, "en")).toBe(en);
  });

  test("a fixed number keeps its closing zeros", () => {
    expect(seen(formatFixed(1720, 1, "fr"))).toBe("1_720,0");
  });

  test("a rate in basis points", () => {
    expect(seen(formatPercent(550, "fr"))).toBe("5,5_%");
    expect(formatPercent(2000, "en")).toBe("20%");
  });
});

describe("quantities", () => {
  test.each([
    [1500, "g", "1,5_kg", "1.5_kg"],
    [500, "g", "500_g", "500_g"],
    [1000, "ml", "1_L", "1_L"],
    [750, "ml", "750_ml", "750_ml"],
    [1, "piece", "1_pièce", "1_piece"],
    [0, "piece", "0_pièce", "0_pieces"],
    [12, "piece", "12_pièces", "12_pieces"],
  ] as const)("%d %s reads in the unit that suits it", (amount, base, ...[fr, en]) => {
    expect(seen(formatQuantity(amount, base, "fr"))).toBe(fr);
    expect(seen(formatQuantity(amount, base, "en"))).toBe(en);
  });

  test("an amount stays in the producer's unit when asked", () => {
    expect(seen(formatInUnit(75, "cl", "fr"))).toBe("75_cl");
    expect(seen(formatInUnit(0.5, "kg", "fr"))).toBe("0,5_kg");
  });
});

describe("dates are the market's", () => {
  const paris = { timeZone: "Europe/Paris", language: "fr" } as const;
  const parisInEnglish = { timeZone: "Europe/Paris", language: "en" } as const;

  test("a distribution on one line", () => {
    const span = { startsAtMs: at("2026-11-28T09:00Z"), endsAtMs: at("2026-11-28T11:00Z") };
    expect(seen(formatSpan(span, paris))).toBe("samedi 28_novembre, 10_h_–_12_h");
    expect(seen(formatSpan(span, parisInEnglish))).toBe("Saturday 28_November, 10:00–12:00");
  });

  test("the same instant is another day on an island", () => {
    const instant = at("2026-03-31T22:30Z");
    expect(seen(formatMoment(instant, paris))).toBe("mercredi 1er_avril à 0_h_30");
    expect(seen(formatMoment(instant, { timeZone: "America/Guadeloupe", language: "fr" }))).toBe(
      "mardi 31_mars à 18_h_30",
    );
  });

  test("local hours survive the change of clocks", () => {
    expect(seen(formatTime(at("2026-03-28T07:00Z"), paris))).toBe("8_h");
    expect(seen(formatTime(at("2026-03-29T06:00Z"), paris))).toBe("8_h");
  });

  test("short for tables, with the year for archives", () => {
    expect(seen(formatShortDay(at("2026-11-28T09:00Z"), paris))).toBe("sam. 28_nov.");
    expect(seen(formatDay(at("2026-05-01T09:00Z"), parisInEnglish))).toBe("Friday 1_May");
    expect(seen(formatDate(at("2026-05-01T09:00Z"), paris))).toBe("1er_mai 2026");
  });
});

describe("time left", () => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;

  test.each([
    [2 * DAY + 4 * HOUR + 59 * MINUTE, "2_j_4_h", "2_d_4_h"],
    [DAY, "1_j", "1_d"],
    [3 * HOUR + 12 * MINUTE, "3_h_12_min", "3_h_12_min"],
    [12 * MINUTE + 59_000, "12_min", "12_min"],
    [45_999, "45_s", "45_s"],
    [-5_000, "0_s", "0_s"],
  ])("%d ms", (leftMs, fr, en) => {
    expect(seen(formatTimeLeft(leftMs, "fr"))).toBe(fr);
    expect(seen(formatTimeLeft(leftMs, "en"))).toBe(en);
  });

  test.each([2 * DAY + 17, 3 * HOUR + 1, HOUR, 12 * MINUTE, MINUTE, 45_500, 1])(
    "%d ms reads the same until it is said to change, and differently then",
    (leftMs) => {
      const changesInMs = timeLeftChangesInMs(leftMs);
      const now = formatTimeLeft(leftMs, "fr");
      expect(formatTimeLeft(leftMs - changesInMs + 1, "fr")).toBe(now);
      if (leftMs >= 1000) expect(formatTimeLeft(leftMs - changesInMs, "fr")).not.toBe(now);
    },
  );
});

test("a list ends in and", () => {
  expect(formatList(["pains", "œufs", "miel"], "fr")).toBe("pains, œufs et miel");
  expect(formatList(["bread"], "en")).toBe("bread");
  expect(formatList([], "en")).toBe("");
});
