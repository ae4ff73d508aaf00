import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { HOUR_MS, NOON_MS } from "../support/market-rows.ts";
import { setTheStage } from "../support/stage.ts";
import { until } from "../support/until.ts";

test("an order in one market lowers what the other market shows", async () => {
  const stage = await setTheStage({ key: "two", offers: [{ name: "miel" }], distributions: 2 }, { miel: 10 });
  expect(await stage.order(0, "ana", { miel: 2 })).toMatchObject({ result: "accepted", order: { number: 1 } });
  await until(async () => expect(await stage.shownAt(1, "miel")).toBe(8));
  expect(await stage.shownAt(0, "miel")).toBe(8);
  expect(await stage.stockOf("miel")).toMatchObject({ real: 10, ordered: 2, available: 8 });
});

test("goods that idle in one market's allotment are sold in the other", async () => {
  const stage = await setTheStage({ key: "idle", offers: [{ name: "miel" }], distributions: 2 }, { miel: 10 });
  await stage.order(0, "ana", { miel: 1 });
  expect(await stage.order(1, "bob", { miel: 9 })).toMatchObject({ result: "accepted" });
  expect(await stage.order(0, "eve", { miel: 1 })).toEqual({
    result: "refused",
    refusal: {
      reason: "sold-out",
      shortages: [{ offerId: stage.rows.offerId("miel"), wantedPieces: 1, possiblePieces: 0 }],
    },
  });
});

test("the scenario of the producer's guide holds, step by step", async () => {
  const endsAtMs = NOON_MS + 5 * HOUR_MS;
  const stage = await setTheStage(
    {
      ...{ key: "guide", offers: [{ name: "miel" }], distributions: 2, endsAtMs },
      ...{ closesAtMs: NOON_MS + HOUR_MS, startsAtMs: NOON_MS + 2 * HOUR_MS },
    },
    { miel: 10 },
  );
  const bothShow = (units: number) =>
    until(async () => {
      expect([await stage.shownAt(0, "miel"), await stage.shownAt(1, "miel")]).toEqual([units, units]);
    });
  await stage.order(0, "ana", { miel: 2 });
  await bothShow(8);
  await env.DB.prepare("UPDATE product SET is_active = 0 WHERE id = 'prod-guide-miel'").run();
  await stage.distribution(0).plan();
  await bothShow(8);
  await stage.order(0, "bob", { miel: 4 });
  await bothShow(4);
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ real: 10, ordered: 6, available: 4 }));
  await env.DB.prepare("DELETE FROM catalog_offer WHERE offer_id = ?").bind(stage.rows.offerId("miel")).run();
  await stage.setReal("miel", 30);
  await bothShow(24);
  await stage.setClock(endsAtMs + 300_000);
  await stage.distribution(0).runDue();
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ real: 24, ordered: 0, available: 24 }));
});

test("goods count as delivered five minutes after the end, and only once", async () => {
  const endsAtMs = NOON_MS + 5 * HOUR_MS;
  const stage = await setTheStage(
    {
      key: "end",
      offers: [{ name: "miel" }],
      closesAtMs: NOON_MS + HOUR_MS,
      startsAtMs: NOON_MS + 2 * HOUR_MS,
      endsAtMs,
    },
    { miel: 10 },
  );
  await stage.order(0, "ana", { miel: 3 });
  await stage.setClock(endsAtMs + 299_000);
  await stage.distribution().runDue();
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ real: 10, ordered: 3 }));
  await stage.setClock(endsAtMs + 300_000);
  const isDelivered = { real: 7, ordered: 0, available: 7 };
  for (let time = 0; time < 2; time += 1) {
    await stage.distribution().runDue();
    await until(async () => expect(await stage.stockOf("miel")).toMatchObject(isDelivered));
  }
});

test("fifty customers try for the last piece and one gets it", async () => {
  const stage = await setTheStage({ key: "last", offers: [{ name: "miel" }], distributions: 2 }, { miel: 1 });
  const tries = Array.from({ length: 50 }, (_, index) => stage.order(index % 2, `customer${index}`, { miel: 1 }));
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer.result === "accepted")).toHaveLength(1);
  for (const answer of answers)
    if (answer.result === "refused")
      expect(answer.refusal).toMatchObject({ reason: "sold-out", shortages: [{ possiblePieces: 0 }] });
});
