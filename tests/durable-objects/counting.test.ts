// A stock that people count while it is being sold in several places.
import { expect, test } from "vitest";
import type { SetRealAnswer } from "../../durable-objects/stock-ledger.ts";
import * as id from "../support/ids.ts";
import { HOUR_MS, NOON_MS } from "../support/market-rows.ts";
import { type Stage, setTheStage } from "../support/stage.ts";
import { until } from "../support/until.ts";

const count = (
  stage: Stage,
  name: string,
  given: { real: number | null; expected?: number | null },
): Promise<SetRealAnswer> =>
  stage.ledger.setReal(
    { commandId: stage.commandId(), stockId: stage.rows.stockId("miel"), reason: "", ...given },
    { userId: id.user(name), name },
  );

test("a count written over a colleague's is refused with what the colleague wrote, and stands once that is known", async () => {
  const stage = await setTheStage({ key: "colleagues", offers: [{ name: "miel" }] }, { miel: 10 });
  expect(await count(stage, "Tom", { real: 12, expected: 10 })).toMatchObject({ result: "accepted" });
  expect(await count(stage, "Anna", { real: 15, expected: 10 })).toMatchObject({
    ...{ result: "counted-elsewhere", byName: "Tom", stock: { real: 12 } },
  });
  expect(await stage.stockOf("miel")).toMatchObject({ real: 12 });
  expect(await count(stage, "Anna", { real: 15, expected: 12 })).toMatchObject({ result: "accepted" });
  const history = await stage.ledger.history(stage.rows.stockId("miel"));
  expect(history.map(({ byName, fromReal, toReal }) => [byName, fromReal, toReal])).toEqual([
    ["Anna", 12, 15],
    ["Tom", 10, 12],
    ["Productrice", null, 10],
  ]);
});

test("of fifty counts begun at the same figure one is written, and nobody's is lost without a word", async () => {
  const stage = await setTheStage({ key: "crowd", offers: [{ name: "miel" }] }, { miel: 10 });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => count(stage, `p${index}`, { real: 100 + index, expected: 10 })),
  );
  expect(answers.filter(({ result }) => result === "accepted")).toHaveLength(1);
  expect(await stage.ledger.history(stage.rows.stockId("miel"))).toHaveLength(2);
});

test("two who count the same do not quarrel", async () => {
  const stage = await setTheStage({ key: "agree", offers: [{ name: "miel" }] }, { miel: 10 });
  expect(await count(stage, "Tom", { real: 12, expected: 10 })).toMatchObject({ result: "accepted" });
  expect(await count(stage, "Anna", { real: 12, expected: 10 })).toMatchObject({ result: "accepted" });
});

test("a count begun before a delivery does not undo it", async () => {
  const endsAtMs = NOON_MS + 5 * HOUR_MS;
  const stage = await setTheStage(
    {
      ...{ key: "delivered", offers: [{ name: "miel" }], endsAtMs },
      ...{ closesAtMs: NOON_MS + HOUR_MS, startsAtMs: NOON_MS + 2 * HOUR_MS },
    },
    { miel: 10 },
  );
  await stage.order(0, "ana", { miel: 3 });
  await stage.setClock(endsAtMs + 300_000);
  await stage.distribution().runDue();
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ real: 7 }));
  expect(await count(stage, "Anna", { real: 11, expected: 10 })).toMatchObject({
    ...{ result: "counted-elsewhere", byName: null, stock: { real: 7 } },
  });
  expect(await count(stage, "Anna", { real: 11, expected: 7 })).toMatchObject({ result: "accepted" });
});

test("three open sales draw on one harvest in two packagings: no gram is sold twice, nor kept from anybody", async () => {
  const offers = [
    { name: "vrac", unit: "kg", nominalAmount: 500, stepAmount: 500, unitsPerPiece: 500, weightMode: "bulk" },
    { name: "sac", unit: "kg", nominalAmount: 10_000, unitsPerPiece: 10_000, poolWith: "vrac" },
  ] as const;
  const stage = await setTheStage({ key: "harvest", offers, distributions: 3 }, { vrac: 60_000 });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      stage.order(index % 3, `c${index}`, index % 4 === 0 ? { sac: 1 } : { vrac: 3 }),
    ),
  );
  const soldGrams = answers
    .flatMap((answer) => (answer.result === "accepted" ? answer.order.lines : []))
    .reduce((sum, line) => sum + line.pieces * line.unitsPerPiece, 0);
  expect(soldGrams).toBeLessThanOrEqual(60_000);
  const left = 60_000 - soldGrams;
  await until(async () =>
    expect(await stage.stockOf("vrac")).toMatchObject({ real: 60_000, ordered: soldGrams, available: left }),
  );
  for (const index of [0, 1, 2]) await until(async () => expect(await stage.shownAt(index, "vrac")).toBe(left));
  // A basket may be refused while another sale still asks for what it wants; whoever asks once all is told has the rest.
  if (left > 0) expect(await stage.order(2, "rest", { vrac: left / 500 })).toMatchObject({ result: "accepted" });
  expect(await stage.order(0, "late", { vrac: 1 })).toMatchObject({ refusal: { reason: "sold-out" } });
});

test("the harvest shrinks below what three sales sold: nothing is undone, all show none, and what comes back is sold", async () => {
  const stage = await setTheStage({ key: "hail", offers: [{ name: "miel" }], distributions: 3 }, { miel: 30 });
  for (const index of [0, 1, 2]) await stage.order(index, `c${index}`, { miel: 5 });
  await stage.setReal("miel", 9);
  await until(async () =>
    expect(await stage.stockOf("miel")).toMatchObject({ real: 9, ordered: 15, available: 0, shortage: 6 }),
  );
  for (const index of [0, 1, 2]) {
    await until(async () => expect(await stage.shownAt(index, "miel")).toBe(0));
    expect(await stage.order(index, `late${index}`, { miel: 1 })).toMatchObject({ refusal: { reason: "sold-out" } });
  }
  await stage.setReal("miel", 16);
  expect(await stage.order(2, "eve", { miel: 1 })).toMatchObject({ result: "accepted" });
  expect(await stage.order(0, "bob", { miel: 1 })).toMatchObject({ refusal: { reason: "sold-out" } });
});
