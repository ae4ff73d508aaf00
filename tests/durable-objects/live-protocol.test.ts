import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { ID_MAX_CHARS } from "../../domain/ids.ts";
import { AMOUNT_MAX, PIECES_MAX, PRICE_MAX_CENTS } from "../../domain/money/price.ts";
import { ANY_FRAME_MAX_BYTES, CLIENT_FRAME_MAX_CHARS, ORDER_LINES_MAX } from "../../domain/protocol/limits.ts";
import {
  aCustomerViewer,
  anAdminViewer,
  aPasserBy,
  aProducerViewer,
  joinDistribution,
} from "../support/join-distribution.ts";
import { HOUR_MS, NOON_MS } from "../support/market-rows.ts";
import { setTheStage } from "../support/stage.ts";
import { until } from "../support/until.ts";

test("two pages agree after an order", async () => {
  const stage = await setTheStage({ key: "agree", offers: [{ name: "pain" }] }, { pain: 5 });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const bob = await joinDistribution(stage.distribution(), aPasserBy);
  ana.send({
    type: "place-order",
    commandId: stage.commandId(),
    baseRevision: 0,
    lines: stage.rows.lines({ pain: 2 }),
  });
  // That the sale has opened may be told before the order, or together with it.
  await until(() => expect(bob.view?.stock).toEqual({ [stage.rows.stockId("pain")]: 3 }));
  expect(bob.orders).toEqual([]);
  await until(() => expect(ana.orders).toHaveLength(1));
  expect(ana.view?.stock).toEqual(bob.view?.stock);
  expect(ana.view?.revision).toBe(bob.view?.revision);
});

test("the same command sent twice has one effect and one answer", async () => {
  const stage = await setTheStage({ key: "twice", offers: [{ name: "pain" }] }, { pain: 5 });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const command = {
    type: "place-order" as const,
    commandId: stage.commandId(),
    baseRevision: 0,
    lines: stage.rows.lines({ pain: 2 }),
  };
  const answers = () => ana.heard.filter((message) => message.type === "order-answered");
  ana.send(command);
  ana.send(command);
  await until(() => expect(answers()).toHaveLength(2));
  ana.send(command);
  await until(() => expect(answers()).toHaveLength(3));
  expect(new Set(answers().map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await stage.shownAt(0, "pain")).toBe(3);
});

test("a refused command is decided again when it is sent again after goods arrived", async () => {
  const stage = await setTheStage({ key: "stays", offers: [{ name: "pain" }] }, { pain: 0 });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const command = {
    type: "place-order" as const,
    commandId: stage.commandId(),
    baseRevision: 0,
    lines: stage.rows.lines({ pain: 1 }),
  };
  ana.send(command);
  const first = await ana.next("order-answered");
  expect(first.answer).toMatchObject({ result: "refused", refusal: { reason: "sold-out" } });
  await stage.setReal("pain", 9);
  ana.send(command);
  expect((await ana.next("order-answered")).answer).toMatchObject({ result: "accepted", order: { number: 1 } });
});

test("an open page survives hibernation and hears what comes after", async () => {
  const stage = await setTheStage({ key: "sleep", offers: [{ name: "pain" }] }, { pain: 5 });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  await evictDurableObject(stage.distribution());
  expect(await stage.order(0, "bob", { pain: 1 })).toMatchObject({ result: "accepted", order: { number: 1 } });
  await until(() => expect(ana.view?.stock[stage.rows.stockId("pain")]).toBe(4));
  expect(ana.isClosed).toBe(false);
});

test("orders, numbers and answers survive eviction", async () => {
  const stage = await setTheStage({ key: "evict", offers: [{ name: "pain" }] }, { pain: 5 });
  await stage.order(0, "ana", { pain: 2 });
  await evictDurableObject(stage.distribution());
  await evictDurableObject(stage.ledger);
  expect(await stage.order(0, "bob", { pain: 3 })).toMatchObject({ result: "accepted", order: { number: 2 } });
  expect(await stage.order(0, "eve", { pain: 1 })).toMatchObject({ result: "refused" });
});

test("a page that missed something asks for a snapshot and is current again", async () => {
  const stage = await setTheStage({ key: "gap", offers: [{ name: "pain" }] }, { pain: 5 });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  if (ana.view === null) throw new Error("not welcomed");
  // Before everything: whatever is told next, from whenever on, something is missing.
  ana.view.revision = -1;
  const snapshot = ana.next("welcome");
  await stage.order(0, "bob", { pain: 1 });
  await snapshot;
  await until(() => expect(ana.view?.stock).toEqual({ [stage.rows.stockId("pain")]: 4 }));
});

test("a producer hears of own lines only, staff of everything, another customer of nothing", async () => {
  const stage = await setTheStage({ key: "roles", offers: [{ name: "pain" }] }, { pain: 5 });
  const producer = await joinDistribution(stage.distribution(), aProducerViewer(stage.rows.producerId));
  const stranger = await joinDistribution(stage.distribution(), aProducerViewer("another-producer"));
  const admin = await joinDistribution(stage.distribution(), anAdminViewer);
  const bob = await joinDistribution(stage.distribution(), aCustomerViewer("bob"));
  await stage.order(0, "ana", { pain: 1 });
  await until(() => expect(admin.orders).toHaveLength(1));
  await until(() => expect(producer.orders).toHaveLength(1));
  await until(() => expect(bob.view?.stock[stage.rows.stockId("pain")]).toBe(4));
  expect(stranger.orders).toHaveLength(0);
  expect(bob.orders).toHaveLength(0);
});

test("a producer may not touch another's line, nor learn that it exists", async () => {
  const stage = await setTheStage({ key: "others", offers: [{ name: "pain" }] }, { pain: 5 });
  const placed = await stage.order(0, "ana", { pain: 1 });
  if (placed.result !== "accepted") throw new Error("not placed");
  const stranger = await joinDistribution(stage.distribution(), aProducerViewer("another-producer"));
  const change = (customerId: typeof placed.order.customerId, baseRevision: number) => ({
    type: "change-order" as const,
    commandId: stage.commandId(),
    customerId,
    baseRevision,
    lines: [{ position: 0, pieces: 0 }],
    reason: "",
  });
  stranger.send(change(placed.order.customerId, placed.order.revision));
  const onTheirs = await stranger.next("order-answered");
  stranger.send({
    ...change(placed.order.customerId, 0),
    customerId: aCustomerViewer("nobody").userId ?? placed.order.customerId,
  });
  const onNobody = await stranger.next("order-answered");
  expect(onTheirs.answer).toEqual(onNobody.answer);
  expect(onTheirs.answer).toEqual({ result: "refused", refusal: { reason: "no-such-line" } });
});

test("who only watches is asked to sign in when ordering", async () => {
  const stage = await setTheStage({ key: "watch", offers: [{ name: "pain" }] }, { pain: 5 });
  const passerBy = await joinDistribution(stage.distribution(), aPasserBy);
  const commandId = stage.commandId();
  passerBy.send({
    type: "place-order",
    commandId,
    baseRevision: 0,
    lines: stage.rows.lines({ pain: 1 }),
  });
  expect(await passerBy.next("refused")).toMatchObject({ reason: "sign-in-needed", commandId });
});

test("eyes that may not do a thing are refused it, and nothing happens", async () => {
  const stage = await setTheStage({ key: "eyes", offers: [{ name: "pain" }] }, { pain: 5 });
  const placed = await stage.order(0, "ana", { pain: 2 });
  if (placed.result !== "accepted") throw new Error("not placed");
  const volunteer = await joinDistribution(stage.distribution(), { ...anAdminViewer, actions: ["watch-sale"] });
  volunteer.send({
    ...{ type: "change-order", commandId: stage.commandId(), customerId: placed.order.customerId, reason: "" },
    ...{ baseRevision: placed.order.revision, lines: [{ position: 0, pieces: 0 }] },
  });
  expect(await volunteer.next("refused")).toMatchObject({ reason: "forbidden" });
  const producer = await joinDistribution(stage.distribution(), aProducerViewer(stage.rows.producerId));
  producer.send({
    ...{ type: "place-order", commandId: stage.commandId(), baseRevision: 0 },
    lines: stage.rows.lines({ pain: 1 }),
  });
  expect(await producer.next("refused")).toMatchObject({ reason: "forbidden" });
  expect(await stage.shownAt(0, "pain")).toBe(3);
});

test("refuses what is no message of ours, and harms nobody", async () => {
  const stage = await setTheStage({ key: "hostile", offers: [{ name: "pain" }] }, { pain: 5 });
  const hostile = await joinDistribution(stage.distribution(), aCustomerViewer("mallory"));
  for (const [frame, reason] of [
    ["{", "bad-input"],
    ["x".repeat(CLIENT_FRAME_MAX_CHARS + 1), "too-large"],
    [placing([{ offerId: "a", pieces: -1 }]), "bad-input"],
  ] as const) {
    const refused = hostile.next("refused");
    hostile.sendRaw(frame);
    expect(await refused).toMatchObject({ reason });
  }
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({ result: "accepted" });
});

function aPrice(given: object) {
  return { priceCents: 1, nominalAmount: 1, stepAmount: 1, unit: "piece", weightMode: "fixed", ...given };
}

test.each([
  ["text", "x".repeat(ANY_FRAME_MAX_BYTES + 1)],
  ["bytes", new Uint8Array(ANY_FRAME_MAX_BYTES + 1)],
])("a frame of %s that no page sends costs its sender the socket, and nobody else anything", async (kind, frame) => {
  const stage = await setTheStage({ key: `huge-${kind}`, offers: [{ name: "pain" }] }, { pain: 5 });
  const hostile = await joinDistribution(stage.distribution(), aCustomerViewer("mallory"));
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  hostile.sendRaw(frame);
  await until(() => expect(hostile.isClosed).toBe(true));
  expect(hostile.heard.filter(({ type }) => type === "refused")).toEqual([]);
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({ result: "accepted" });
  await until(() => expect(ana.orders).toHaveLength(1));
});

test("takes the largest order there can be, with its ids and the prices seen", async () => {
  const stage = await setTheStage({ key: "largest", offers: [{ name: "pain" }] });
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  const seen = { priceCents: PRICE_MAX_CENTS, nominalAmount: AMOUNT_MAX, stepAmount: AMOUNT_MAX };
  const lines = Array.from({ length: ORDER_LINES_MAX }, (_, index) => ({
    ...{ offerId: `o${index}`.padEnd(ID_MAX_CHARS, "x"), pieces: PIECES_MAX },
    seen: aPrice({ ...seen, weightMode: "by-weight" }),
  }));
  const frame = placing(lines);
  expect(frame.length).toBeLessThan(CLIENT_FRAME_MAX_CHARS);
  ana.sendRaw(frame);
  expect(await ana.next("order-answered")).toMatchObject({ answer: { refusal: { reason: "not-on-sale" } } });
});

function placing(lines: unknown, more: object = {}): string {
  return JSON.stringify({ type: "place-order", commandId: "c1", baseRevision: 0, lines, ...more });
}

test("an older page is told to reload", async () => {
  const stage = await setTheStage({ key: "old", offers: [{ name: "pain" }] }, { pain: 5 });
  const old = await joinDistribution(stage.distribution(), aPasserBy, "0");
  await until(() => expect(old.isClosed).toBe(true));
});

test("a closed sale refuses, and every page learns of the closing", async () => {
  const stage = await setTheStage(
    { key: "closing", offers: [{ name: "pain" }], closesAtMs: NOON_MS + HOUR_MS },
    { pain: 5 },
  );
  const ana = await joinDistribution(stage.distribution(), aCustomerViewer("ana"));
  await stage.setClock(NOON_MS + HOUR_MS);
  const told = ana.next("changed", (message) => message.plan !== undefined);
  await stage.distribution().runDue();
  await told;
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({
    result: "refused",
    refusal: { reason: "sale-closed", offerIds: [stage.rows.offerId("pain")] },
  });
});
