// A producer publishes a price between somebody's look at the shop and their order.
import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as v from "valibot";
import { expect, test } from "vitest";
import { CatalogId } from "../../domain/ids.ts";
import { aCustomerViewer, joinDistribution, type Page } from "../support/join-distribution.ts";
import { publishShown } from "../support/publish-shown.ts";
import { type Stage, setTheStage } from "../support/stage.ts";
import { until } from "../support/until.ts";

async function publish(stage: Stage, priceCents: number): Promise<void> {
  const change = "UPDATE offer SET price_cents = ? WHERE id = ?";
  await env.DB.prepare(change).bind(priceCents, stage.rows.offerId("pain")).run();
  await publishShown(stage.distribution(), v.parse(CatalogId, `c-${stage.key}`));
}

const aBasket = (stage: Stage, priceCents: number, baseRevision = 0) => ({
  ...{ type: "place-order" as const, commandId: stage.commandId(), baseRevision },
  lines: stage.rows.lines({ pain: 2, miel: 1 }, { pain: { priceCents } }),
});

const answerTo = async (page: Page, command: ReturnType<typeof aBasket>) => {
  const answered = page.next("order-answered", ({ commandId }) => commandId === command.commandId);
  page.send(command);
  return (await answered).answer;
};

const offers = [{ name: "pain", priceCents: 300 }, { name: "miel" }];

test("two who looked before: neither pays the new price unasked, and who says yes to it gets it", async () => {
  const stage = await setTheStage({ key: "seen", offers }, { pain: 5 });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const bob = await joinDistribution(stage.distribution(), aCustomerViewer("bob"));
  await publish(stage, 340);
  for (const page of [ana, bob]) {
    const answer = await answerTo(page, aBasket(stage, 300));
    const price = { offerId: stage.rows.offerId("pain"), seen: { priceCents: 300 }, now: { priceCents: 340 } };
    expect(answer).toMatchObject({ result: "refused", refusal: { reason: "price-changed", prices: [price] } });
  }
  expect(await stage.shownAt(0, "pain")).toBe(5);
  expect(await answerTo(ana, aBasket(stage, 340))).toMatchObject({
    result: "accepted",
    order: { number: 1, lines: [{ pieces: 2, priceCents: 340 }, { pieces: 1 }] },
  });
  await until(() => expect(bob.view?.stock[stage.rows.stockId("pain")]).toBe(3));
  expect(bob.orders).toEqual([]);
});

test("a page whose order is asked about hears of the other price list too", async () => {
  const stage = await setTheStage({ key: "told", offers });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const known = ana.view?.priceListVersion ?? 0;
  await publish(stage, 340);
  expect(await answerTo(ana, aBasket(stage, 300))).toMatchObject({ refusal: { reason: "price-changed" } });
  await until(() => expect(ana.view?.priceListVersion).toBeGreaterThan(known));
});

test("a command asked about is asked about again after an eviction, and taken once the price is back at what was seen", async () => {
  const stage = await setTheStage({ key: "again", offers });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  await publish(stage, 340);
  const command = aBasket(stage, 300);
  const first = await answerTo(ana, command);
  expect(first).toMatchObject({ refusal: { reason: "price-changed" } });
  await evictDurableObject(stage.distribution());
  expect(await answerTo(ana, command)).toEqual(first);
  await publish(stage, 300);
  const accepted = await answerTo(ana, command);
  expect(accepted).toMatchObject({ result: "accepted" });
  await evictDurableObject(stage.distribution());
  expect(await answerTo(ana, command)).toEqual(accepted);
});

test("a published price outlives an eviction, for who orders and for who tops up", async () => {
  const stage = await setTheStage({ key: "outlives", offers });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const placed = await answerTo(ana, aBasket(stage, 300));
  if (placed.result !== "accepted") throw new Error(JSON.stringify(placed));
  await publish(stage, 340);
  await evictDurableObject(stage.distribution());
  const edit = (pain: number) => ({
    ...aBasket(stage, 300, placed.order.revision),
    lines: stage.rows.lines({ pain, miel: 1 }),
  });
  expect(await answerTo(ana, edit(3))).toMatchObject({ refusal: { reason: "price-changed" } });
  expect(await answerTo(ana, edit(1))).toMatchObject({
    result: "accepted",
    order: { lines: [{ pieces: 1, priceCents: 300 }, { pieces: 1 }] },
  });
});

test("a price that fell is billed to who saw the higher one", async () => {
  const stage = await setTheStage({ key: "fell", offers });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  await publish(stage, 260);
  expect(await answerTo(ana, aBasket(stage, 300))).toMatchObject({
    result: "accepted",
    order: { lines: [{ pieces: 2, priceCents: 260 }, {}] },
  });
});
