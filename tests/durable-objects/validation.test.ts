// What was ticked at the table decides what is settled (domain-rules, "Distribution day").
import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Order } from "../../domain/order/order.ts";
import { mark, setTheBoard } from "../support/board-stage.ts";
import * as id from "../support/ids.ts";
import { aProducerViewer } from "../support/join-distribution.ts";
import { HOUR_MS, NOON_MS } from "../support/market-rows.ts";
import { distributionBooks } from "../support/open-books.ts";

const until = <Value>(check: () => Promise<Value>) => expect.poll(check, { timeout: 20_000, interval: 20 });
const AFTER_MS = NOON_MS + 100 * HOUR_MS;

type Scene = Awaited<ReturnType<typeof setTheBoard>>;

async function orderIn({ stage }: Scene): Promise<Order> {
  const [distributionId] = stage.rows.distributionIds;
  if (distributionId === undefined) throw new Error("no distribution");
  const [order] = (await distributionBooks(distributionId)).orders;
  if (order === undefined) throw new Error("no order");
  return order;
}

const validate = ({ stage }: Scene, pickUp?: "not-collected-free" | "not-collected-billed") =>
  stage.distribution().validate({
    by: { userId: id.user("kim"), name: "Kim" },
    decisions: pickUp === undefined ? [] : [{ number: 1, pickUp, reason: "Pas venue" }],
  });

test("an order is collected once the board has a word on every line, and no more when one is taken back", async () => {
  const scene = await setTheBoard("collected");
  const { order, join, stage } = scene;
  const lea = await join("l");
  await lea.say([...mark(order), ...mark(order, { state: "missing", missingPieces: 1 }, 1)]);
  expect((await orderIn(scene)).state).toBe("collected");
  await until(async () => await stateInD1(order)).toBe("collected");
  await lea.say(mark(order, { state: "nothing" }));
  expect((await orderIn(scene)).state).toBe("confirmed");
  await lea.say(mark(order));
  const { revision } = await orderIn(scene);
  const correction = {
    ...{ commandId: stage.commandId(), customerId: order.customerId, baseRevision: revision },
    ...{ lines: [{ position: 0, pieces: 1 }], reason: "Tombé" },
  };
  const changed = await stage.distribution().changeOrder(aProducerViewer(stage.rows.producerId), correction);
  expect(changed).toMatchObject({ result: "accepted", order: { state: "collected" } });
});

const stateInD1 = async ({ customerId }: Order) =>
  (
    await env.DB.prepare(
      "SELECT state FROM customer_order WHERE customer_id = ? AND distribution_id LIKE 'd-collected-%'",
    )
      .bind(customerId)
      .first<{ state: string }>()
  )?.state;

test("what nobody ticked stays open and says why; what is missing is not billed, also after a night's sleep", async () => {
  const scene = await setTheBoard("missing");
  const { order, join, stage } = scene;
  await stage.setClock(AFTER_MS);
  expect(await validate(scene)).toEqual({
    ...{ result: "validated", settled: 0 },
    undecided: [{ number: 1, reasons: [{ reason: "pick-up-not-said", positions: [0, 1] }] }],
  });
  const lea = await join("l");
  await lea.say([...mark(order), ...mark(order, { state: "missing", missingPieces: 1 }, 1)]);
  await evictDurableObject(stage.distribution());
  expect(await validate(scene)).toEqual({ result: "validated", settled: 1, undecided: [] });
  expect(await orderIn(scene)).toMatchObject({
    state: "settled",
    lines: [{ pieces: 2 }, { pieces: 1, missingPieces: 1 }],
  });
  await until(async () => {
    const { results } = await env.DB.prepare(
      "SELECT billed_cents AS cents FROM order_line WHERE distribution_id LIKE 'd-missing-%' ORDER BY position",
    ).all<{ cents: number }>();
    return results.map(({ cents }) => cents);
  }).toEqual([400, 0]);
});

test("goods that were not collected and are not billed are back in the stock; billed, they have left it", async () => {
  for (const [pickUp, real] of [
    ["not-collected-free", 10],
    ["not-collected-billed", 8],
  ] as const) {
    const scene = await setTheBoard(pickUp);
    const { stage } = scene;
    await stage.setReal("pain", 10);
    await stage.setClock(AFTER_MS);
    await stage.distribution().runDue();
    await until(async () => (await stage.stockOf("pain")).real).toBe(8);
    expect(await validate(scene, pickUp)).toEqual({ result: "validated", settled: 1, undecided: [] });
    await until(async () => (await stage.stockOf("pain")).real).toBe(real);
  }
});
