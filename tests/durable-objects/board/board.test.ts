import { abortAllDurableObjects, evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { keepPayment, takePayment, writeNote } from "../../../domain/board/intention.ts";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { aPayment, paymentId } from "../../support/board-builders.ts";
import { mark, setTheBoard, stateOf } from "../../support/board-stage.ts";
import { joinBoard } from "../../support/join-board.ts";
import { aProducerViewer, joinDistribution } from "../../support/join-distribution.ts";
import { NOON_MS } from "../../support/market-rows.ts";
import { boardRows } from "../../support/open-books.ts";
import { until } from "../../support/until.ts";

test("a tick on one device shows on the other", async () => {
  const { order, join } = await setTheBoard("tick");
  const [lea, tom] = [await join("a"), await join("b")];
  expect(await lea.say(mark(order))).toEqual(["acknowledged"]);
  await until(() => expect(stateOf(tom, order)).toBe("given"));
  expect(lea.heard.filter(({ kind }) => kind === "update")).toEqual([]);
});

test("two ticks of one line are one tick", async () => {
  const { order, join } = await setTheBoard("tick-twice");
  const [lea, tom] = [await join("a"), await join("b")];
  await Promise.all([lea.say(mark(order)), tom.say(mark(order))]);
  await until(() => expect(lea.sayings).toEqual(tom.sayings));
  expect(stateOf(lea, order)).toBe("given");
});

test("who saw a tick and took it away is later, whatever the clocks say", async () => {
  const { order, join } = await setTheBoard("untick");
  const [lea, tom] = [await join("z"), await join("a")];
  await lea.say(mark(order), NOON_MS + 60_000);
  await until(() => expect(stateOf(tom, order)).toBe("given"));
  await tom.say(mark(order, { state: "nothing" }), NOON_MS - 60_000);
  await until(() => expect(stateOf(lea, order)).toBe("nothing"));
  expect(lea.sayings).toEqual(tom.sayings);
});

test("both payments are kept and seen as a conflict, and resolving it reaches everybody", async () => {
  const { order, join } = await setTheBoard("pay-twice");
  const [lea, tom] = [await join("a"), await join("b")];
  await Promise.all([
    lea.say(takePayment(order.number, aPayment({ id: "one" }))),
    tom.say(takePayment(order.number, aPayment({ id: "two", means: "cheque" }))),
  ]);
  await until(() => expect(lea.read(order).conflict).toMatchObject({ surplusCents: 600 }));
  await until(() => expect(tom.read(order).conflict).toMatchObject({ surplusCents: 600 }));
  await tom.say(keepPayment(tom.read(order), paymentId("one")));
  await until(() => expect(lea.read(order)).toMatchObject({ conflict: null, paidCents: 600, toPayCents: 0 }));
});

test("devices without a network find each other's work when they come back", async () => {
  const { order, part, join, reconnect } = await setTheBoard("offline");
  const [lea, tom] = [await join("a"), await join("b")];
  lea.page?.close();
  tom.page?.close();
  lea.write([...mark(order), ...writeNote(order.number, "Rend le panier mardi")]);
  tom.write(mark(order, { state: "missing", missingPieces: 1 }, 1));
  for (const device of [lea, tom]) {
    await reconnect(device);
    for (const one of [part, TABLE_PART] as const) {
      await device.sync(one);
      expect(await device.push(one)).toBe("acknowledged");
    }
  }
  await until(() => expect(lea.sayings).toEqual(tom.sayings));
  expect([0, 1].map((position) => stateOf(lea, order, position))).toEqual(["given", "missing"]);
  expect(tom.read(order).note?.text).toBe("Rend le panier mardi");
});

test("a correction made while a device was away shows both what it said and what is", async () => {
  const { stage, order, join, part, reconnect } = await setTheBoard("correct");
  const lea = await join("a");
  lea.page?.close();
  lea.write(mark(order));
  const producer = await joinDistribution(stage.distribution(), aProducerViewer(part));
  producer.send({
    ...{ type: "change-order", commandId: stage.commandId(), customerId: order.customerId, reason: "Il en manque" },
    ...{ baseRevision: order.revision, lines: [{ position: 0, pieces: 1 }] },
  });
  await producer.next("order-answered");
  await reconnect(lea);
  expect(await lea.push(part)).toBe("acknowledged");
  await until(() => expect(lea.page?.orders[0]?.lines[0]?.pieces).toBe(1));
  const [corrected] = lea.page?.orders ?? [];
  expect(lea.read(corrected ?? order).lines[0]).toMatchObject({
    mark: { state: "given", pieces: 2 },
    correctedFromPieces: 2,
    isDone: false,
  });
});

test("a producer's device works on its own lines, and market and producer see each other", async () => {
  const { order, part, join, stage } = await setTheBoard("producer-board");
  const lea = await join("a");
  const farm = await joinBoard(stage.distribution(), aProducerViewer(part), "f");
  await farm.sync(part);
  await lea.say(takePayment(order.number, aPayment()));
  await farm.say(mark(order));
  await lea.say(mark(order, { state: "given" }, 1));
  await until(() => expect(farm.read(order).state).toBe("done"));
  expect(lea.read(order).state).toBe("done");
  expect(farm.read(order).payments).toEqual([]);
  expect(farm.heard.every((frame) => frame.part === part)).toBe(true);
});

test("a repeated update changes nothing and is acknowledged again", async () => {
  const { order, part, join } = await setTheBoard("repeat");
  const [lea, tom] = [await join("a"), await join("b")];
  const update = lea.write(mark(order)).get(part) ?? new Uint8Array();
  for (let time = 0; time < 3; time += 1) expect(await lea.sendUpdate(part, update)).toBe("acknowledged");
  await tom.say(mark(order, { state: "given" }, 1));
  expect(tom.heard.filter(({ kind }) => kind === "update")).toHaveLength(1);
  expect(await lea.push(part)).toBe("acknowledged");
});

test("a device that was told of a part goes on being told after hibernation", async () => {
  const { stage, order, join } = await setTheBoard("board-asleep");
  const [lea, tom] = [await join("a"), await join("b")];
  await lea.say(mark(order));
  await evictDurableObject(stage.distribution());
  await tom.say(mark(order, { state: "given" }, 1));
  await until(() => expect(lea.read(order).state).toBe("done"));
});

test.each(["evicted", "aborted"])("what is sent again after the object was %s is there once", async (how) => {
  const { stage, order, part, join, reconnect } = await setTheBoard(`resend-${how}`);
  const lea = await join("a");
  const ticks = lea.write(mark(order)).get(part) ?? new Uint8Array();
  await lea.sendUpdate(part, ticks);
  lea.write(takePayment(order.number, aPayment()));
  // Sent, and its answer waited for by nobody.
  lea.push(TABLE_PART).catch(() => undefined);
  if (how === "evicted") await evictDurableObject(stage.distribution());
  else await abortAllDurableObjects();
  if (how === "aborted") await reconnect(lea);
  for (const one of [part, TABLE_PART] as const) expect(await lea.push(one)).toBe("acknowledged");
  const tom = await join("b");
  expect(tom.read(order)).toEqual(lea.read(order));
  expect(tom.read(order)).toMatchObject({ state: "begun", paidCents: 600 });
  expect(await boardRows(stage.distribution())).toEqual({ sayings: 2, updates: 2, pens: 2 });
});

test("a log that grows becomes one row and loses nothing", async () => {
  const { stage, order, part, join } = await setTheBoard("compact");
  const lea = await join("a");
  const answers = Array.from({ length: 300 }, (_, n) => {
    const update = lea.write(mark(order, { state: n % 2 === 0 ? "given" : "nothing" })).get(part) ?? new Uint8Array();
    return lea.sendUpdate(part, update);
  });
  expect(new Set(await Promise.all(answers))).toEqual(new Set(["acknowledged"]));
  const { updates } = await boardRows(stage.distribution());
  expect(updates).toBeLessThan(256);
  await evictDurableObject(stage.distribution());
  const tom = await join("b");
  expect(tom.sayings).toEqual(lea.sayings);
});
