import { evictDurableObject } from "cloudflare:test";
import { beforeEach, expect, test, vi } from "vitest";
import { type Fate, type Message, network } from "../support/faulty-network.ts";
import { user } from "../support/ids.ts";
import { setTheStage } from "../support/stage.ts";
import { until } from "../support/until.ts";

/** What becomes of messages from now on, by what they are; all others arrive. Each list ends in its last fate. */
const fatesOf = (wanted: Partial<Record<Message, readonly Fate[]>>): void => {
  const coming = new Map(Object.entries(wanted).map(([message, fates]) => [message, [...fates]]));
  network.nextFate = (message) => {
    const [fate = "deliver", ...others] = coming.get(message) ?? [];
    if (others.length > 0) coming.set(message, others);
    return fate;
  };
};

beforeEach(() => {
  vi.spyOn(console, "warn").mockReturnValue();
});

test("who asked for stock and lost the answer still learns what others had sold", async () => {
  const stage = await setTheStage({ key: "lostanswer", offers: [{ name: "miel" }], distributions: 2 }, { miel: 16 });
  // The first sale's report never comes; the ledger learns of it from the recall that the second order causes.
  fatesOf({ report: ["lose-request"], raise: ["lose-reply", "deliver"] });
  await stage.order(0, "ana", { miel: 3 });
  expect(await stage.order(1, "bob", { miel: 13 })).toMatchObject({ refusal: { reason: "try-again" } });
  await until(async () => expect(await stage.shownAt(1, "miel")).toBe(13));
});

test("a late answer to an older question promises nothing that was given away since", async () => {
  const stage = await setTheStage({ key: "lateanswer", offers: [{ name: "miel" }], distributions: 2 }, { miel: 16 });
  fatesOf({ raise: ["echo", "deliver"] });
  await stage.order(0, "ana", { miel: 5 });
  await stage.order(1, "bob", { miel: 11 });
  await network.deliverLate();
  expect(await stage.order(0, "eve", { miel: 1 })).toMatchObject({ refusal: { reason: "sold-out" } });
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ real: 16, ordered: 16, available: 0 }));
});

test("a report that never arrived is made again after eviction", async () => {
  const stage = await setTheStage({ key: "lostreport", offers: [{ name: "miel" }] }, { miel: 16 });
  fatesOf({ report: ["lose-request"] });
  await stage.order(0, "ana", { miel: 1 });
  await evictDurableObject(stage.distribution());
  network.heal();
  await stage.distribution().runDue();
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ ordered: 1, available: 15 }));
});

test("an old report arriving late does not undo a newer one", async () => {
  const stage = await setTheStage({ key: "oldreport", offers: [{ name: "miel" }] }, { miel: 16 });
  const ordered = await stage.order(0, "ana", { miel: 1 });
  if (ordered.result !== "accepted") throw new Error("not placed");
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ ordered: 1 }));
  await stage.edit(0, "ana", { basket: { miel: 2 }, baseRevision: ordered.order.revision });
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ ordered: 2 }));
  const distributionId = stage.rows.distributionIds[0];
  if (distributionId === undefined) throw new Error("no distribution");
  await stage.ledger.report({
    distributionId,
    revision: ordered.order.revision,
    units: [[stage.rows.stockId("miel"), 1]],
  });
  expect(await stage.stockOf("miel")).toMatchObject({ ordered: 2 });
});

test("a count that cannot call back idle goods is not written", async () => {
  const stage = await setTheStage({ key: "count", offers: [{ name: "miel" }] }, { miel: 16 });
  fatesOf({ lower: ["lose-request"] });
  const command = { commandId: stage.commandId(), stockId: stage.rows.stockId("miel"), real: 2, reason: "" };
  const by = { userId: user("producer"), name: "Productrice" };
  expect(await stage.ledger.setReal(command, by)).toEqual({ result: "try-again" });
  expect(await stage.stockOf("miel")).toMatchObject({ real: 16 });
  network.heal();
  expect(await stage.ledger.setReal(command, by)).toMatchObject({ result: "accepted", stock: { real: 2 } });
  expect(await stage.ledger.setReal(command, by)).toMatchObject({ result: "accepted", stock: { real: 2 } });
  expect(await stage.ledger.history(command.stockId)).toHaveLength(2);
});

test("the hail fell: nothing is undone, the shortage shows, and lowering an order mends it", async () => {
  const stage = await setTheStage({ key: "hail", offers: [{ name: "miel" }] }, { miel: 10 });
  const ordered = await stage.order(0, "ana", { miel: 6 });
  if (ordered.result !== "accepted") throw new Error("not placed");
  await stage.setReal("miel", 4);
  await until(async () => expect(await stage.shownAt(0, "miel")).toBe(0));
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ ordered: 6, shortage: 2, available: 0 }));
  expect(await stage.order(0, "bob", { miel: 1 })).toMatchObject({ refusal: { reason: "sold-out" } });
  const { revision } = ordered.order;
  expect(await stage.edit(0, "ana", { basket: { miel: 4 }, baseRevision: revision })).toMatchObject({
    result: "accepted",
  });
  await until(async () => expect(await stage.stockOf("miel")).toMatchObject({ ordered: 4, shortage: 0 }));
});
