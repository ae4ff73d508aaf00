import { describe, expect, test } from "vitest";
import { partsFor } from "../../../app/board/board-device.ts";
import { readOrder } from "../../../domain/board/board-order.ts";
import { lineKey } from "../../../domain/board/entry.ts";
import { giveOrder, type Marking, markLine, takePayment, writeNote } from "../../../domain/board/intention.ts";
import { type PartId, TABLE_PART } from "../../../domain/board/part.ts";
import { anOrder, aPayment } from "../../support/board-builders.ts";
import { BoardPeer, Page, Shelf } from "../../support/board-peer.ts";
import * as id from "../../support/ids.ts";
import { anOffer, aSale } from "../../support/sale-builders.ts";

const order = anOrder({ pain: 2, miel: 1 });
const [bread, honey] = order.lines;
if (bread === undefined || honey === undefined) throw new Error("an order without its lines");
const PARTS: readonly PartId[] = [TABLE_PART, bread.producerId];

const boardOn = ({ device }: Page) => readOrder(order, device.sayingsOf(order.number));
const marksOn = (page: Page) => boardOn(page).lines.map((line) => line.mark.state);
const tick = (line: typeof bread, state: Exclude<Marking["state"], "missing"> = "given") =>
  markLine(order, line, { state });

describe("together", () => {
  test("a tick shows on the other device at once, and nothing waits", async () => {
    const peer = new BoardPeer();
    const [one, other] = [(await Page.open(peer, PARTS)).connect(), (await Page.open(peer, PARTS)).connect()];
    one.device.say(tick(bread));
    expect(marksOn(other)).toEqual(["given", "nothing"]);
    expect(one.waiting).toBe(0);
  });

  test("undo takes back what stood before, on both", async () => {
    const peer = new BoardPeer();
    const [one, other] = [(await Page.open(peer, PARTS)).connect(), (await Page.open(peer, PARTS)).connect()];
    one.device.say(tick(bread));
    const undo = other.device.say(giveOrder(boardOn(other)));
    undo();
    expect([marksOn(one), marksOn(other)]).toEqual(Array.from({ length: 2 }, () => ["given", "nothing"]));
  });
});

describe("undo withdraws what this device did, and tells nobody's loss as its own", () => {
  test("a slip without network, undone there, leaves the colleague's real tick alone", async () => {
    const peer = new BoardPeer();
    const lea = (await Page.open(peer, PARTS, { nowMs: 10 })).connect();
    const tom = await Page.open(peer, PARTS, { nowMs: 20 });
    const undo = tom.device.say(tick(bread));
    lea.device.say(tick(bread));
    undo();
    tom.connect();
    expect([marksOn(lea), marksOn(tom)]).toEqual(Array.from({ length: 2 }, () => ["given", "nothing"]));
    expect([lea.device.overtaken, tom.device.overtaken]).toEqual([[], []]);
  });

  test("what was written of the same line since is not taken back with an older act", async () => {
    const page = (await Page.open(new BoardPeer(), PARTS)).connect();
    const undo = page.device.say(tick(bread));
    page.device.say(markLine(order, bread, { state: "missing", missingPieces: 1 }));
    undo();
    expect(marksOn(page)).toEqual(["missing", "nothing"]);
  });

  test("a payment is cancelled", async () => {
    const page = (await Page.open(new BoardPeer(), PARTS)).connect();
    page.device.say(takePayment(order.number, aPayment()))();
    expect(boardOn(page)).toMatchObject({ paidCents: 0, payments: [{ isCancelled: true }] });
  });

  test("is known after the page was loaded again", async () => {
    const [peer, shelf] = [new BoardPeer(), new Shelf()];
    const page = (await Page.open(peer, PARTS, { shelf })).connect();
    page.device.say(tick(bread))();
    const reloaded = (await Page.open(peer, PARTS, { shelf })).connect();
    expect(marksOn(reloaded)).toEqual(["nothing", "nothing"]);
  });
});

describe("who loses a word to a later one is told", () => {
  test("by a colleague on line", async () => {
    const peer = new BoardPeer();
    const [lea, tom] = [(await Page.open(peer, PARTS)).connect(), (await Page.open(peer, PARTS)).connect()];
    lea.device.say(markLine(order, bread, { state: "missing", missingPieces: 1 }));
    tom.device.say(tick(bread));
    expect(lea.device.overtaken).toMatchObject([
      { key: lineKey(order.number, 0), mine: { mark: { state: "missing" } }, theirs: { mark: { state: "given" } } },
    ]);
    expect(tom.device.overtaken).toEqual([]);
    lea.device.forgetOvertaken();
    expect(lea.device.overtaken).toEqual([]);
  });

  test("after coming back, when a colleague spoke later", async () => {
    const peer = new BoardPeer();
    const tom = (await Page.open(peer, PARTS, { nowMs: 20 })).connect();
    const lea = await Page.open(peer, PARTS, { nowMs: 10 });
    lea.device.say(tick(bread));
    tom.device.say(markLine(order, bread, { state: "missing", missingPieces: 2 }));
    lea.connect();
    expect(marksOn(lea)).toEqual(["missing", "nothing"]);
    expect(lea.device.overtaken).toHaveLength(1);
  });

  test("not when both say the same", async () => {
    const peer = new BoardPeer();
    const tom = (await Page.open(peer, PARTS, { nowMs: 20 })).connect();
    const lea = await Page.open(peer, PARTS, { nowMs: 10 });
    lea.device.say(tick(bread));
    tom.device.say(tick(bread));
    lea.connect();
    expect(lea.device.overtaken).toEqual([]);
  });
});

test("a device whose clock is put back goes on from its own last word", async () => {
  const [peer, shelf] = [new BoardPeer(), new Shelf()];
  const HOUR = 3_600_000;
  const tom = (await Page.open(peer, PARTS, { nowMs: 10 * HOUR })).connect();
  const lea = await Page.open(peer, PARTS, { shelf, nowMs: 11 * HOUR });
  lea.device.say(tick(honey));
  tom.device.say(tick(bread));
  const putBack = await Page.open(peer, PARTS, { shelf, nowMs: 8 * HOUR });
  putBack.device.say(markLine(order, bread, { state: "missing", missingPieces: 1 }));
  putBack.connect();
  expect(marksOn(tom)).toEqual(["missing", "given"]);
});

describe("without a network", () => {
  test("counts what waits as a person does, a tick changed twice once", async () => {
    const page = await Page.open(new BoardPeer(), PARTS);
    page.device.say(tick(bread));
    page.device.say(tick(bread, "nothing"));
    page.device.say(tick(honey));
    page.device.say(takePayment(order.number, aPayment()));
    expect(page.waiting).toBe(3);
  });

  test("survives being switched off, and brings an old page's ticks home with the new one's", async () => {
    const [peer, shelf] = [new BoardPeer(), new Shelf()];
    const other = (await Page.open(peer, PARTS)).connect();
    (await Page.open(peer, PARTS, { shelf })).device.say(tick(bread));
    const reloaded = await Page.open(peer, PARTS, { shelf });
    expect(reloaded.waiting).toBe(1);
    reloaded.device.say(writeNote(order.number, "chez Ana"));
    reloaded.connect();
    expect(reloaded.waiting).toBe(0);
    expect(marksOn(other)).toEqual(["given", "nothing"]);
    expect(boardOn(other).note?.text).toBe("chez Ana");
  });

  test("two devices apart end alike, with both payments", async () => {
    const peer = new BoardPeer();
    const [one, other] = [await Page.open(peer, PARTS), await Page.open(peer, PARTS, { nowMs: 2 })];
    one.device.say([...tick(bread), ...takePayment(order.number, aPayment({ id: "one" }))]);
    other.device.say([...tick(bread, "nothing"), ...takePayment(order.number, aPayment({ id: "two" }))]);
    one.connect();
    other.connect();
    expect(boardOn(one)).toEqual(boardOn(other));
    expect(boardOn(one)).toMatchObject({
      conflict: { payments: [{}, {}] },
      lines: [{ mark: { state: "nothing" } }, {}],
    });
  });

  test("an answer lost on the way is no reason to count twice", async () => {
    const peer = new BoardPeer();
    const [one, other] = [(await Page.open(peer, PARTS)).connect(), (await Page.open(peer, PARTS)).connect()];
    one.loseAnswers().device.say(tick(bread));
    expect(one.waiting).toBe(1);
    one.connect();
    expect(one.waiting).toBe(0);
    expect(marksOn(other)).toEqual(["given", "nothing"]);
  });

  test("what others wrote meanwhile does not count as waiting, even when the last word about it was lost", async () => {
    const [peer, shelf] = [new BoardPeer(), new Shelf()];
    const other = (await Page.open(peer, PARTS)).connect();
    const page = (await Page.open(peer, PARTS, { shelf })).connect();
    other.device.say(tick(bread));
    await shelf.storeOf(bread.producerId).keep({ known: new Map() });
    page.cut();
    expect((await Page.open(peer, PARTS, { shelf })).waiting).toBe(0);
  });
});

test("what a second page on the device wrote goes home, though nobody noted its pen", async () => {
  const [peer, shelf] = [new BoardPeer(), new Shelf()];
  (await Page.open(peer, PARTS, { shelf })).device.say(tick(bread));
  await shelf.storeOf(bread.producerId).keep({ clientIds: [] });
  const page = (await Page.open(peer, PARTS, { shelf })).connect();
  const other = (await Page.open(peer, PARTS)).connect();
  expect(marksOn(other)).toEqual(["given", "nothing"]);
  expect(page.waiting).toBe(0);
});

describe("a refusal", () => {
  const refusing = () => {
    const peer = new BoardPeer();
    peer.refuses = (keys) => (keys.includes(`l${order.number}.${honey.position}`) ? "no-such-line" : null);
    return peer;
  };

  test("is shown with what it is about, and everything else is kept", async () => {
    const [peer, shelf] = [refusing(), new Shelf()];
    const page = await Page.open(peer, PARTS, { shelf });
    page.device.say([...tick(honey), ...tick(bread)]);
    page.connect();
    expect(page.device.refused).toMatchObject([
      { reason: "no-such-line", intention: { key: lineKey(order.number, 1) } },
    ]);
    expect(page.waiting).toBe(0);
    expect(marksOn(page)).toEqual(["given", "nothing"]);
    const other = (await Page.open(peer, PARTS)).connect();
    expect(marksOn(other)).toEqual(["given", "nothing"]);
    expect((await Page.open(peer, PARTS, { shelf })).device.refused).toHaveLength(1);
  });

  test("leaves the part as it was for what is said next", async () => {
    const page = (await Page.open(refusing(), PARTS)).connect();
    page.device.say(tick(honey));
    page.device.say(tick(bread));
    expect(page.waiting).toBe(0);
    await page.device.forgetRefused();
    expect(page.device.refused).toEqual([]);
  });

  test("that has been read goes from the page once the device has forgotten it, and no other goes with it", async () => {
    const [peer, shelf] = [new BoardPeer(), new Shelf()];
    peer.refuses = () => "no-such-line";
    const page = (await Page.open(peer, PARTS, { shelf })).connect();
    page.device.say(tick(honey));
    const forgetting = page.device.forgetRefused();
    expect(page.device.refused).toHaveLength(1);
    page.device.say(tick(bread));
    await forgetting;
    const remaining = [{ intention: { key: lineKey(order.number, bread.position) } }];
    expect(page.device.refused).toMatchObject(remaining);
    expect((await Page.open(peer, PARTS, { shelf })).device.refused).toMatchObject(remaining);
  });

  test("of a clock far ahead is cured by the object's", async () => {
    const peer = new BoardPeer();
    let refusals = 0;
    peer.refuses = () => {
      refusals += 1;
      return refusals === 1 ? "ahead-of-time" : null;
    };
    const page = await Page.open(peer, PARTS);
    page.device.say([...tick(bread), ...tick(honey)]);
    page.connect();
    expect(marksOn(page)).toEqual(["given", "given"]);
    expect([page.waiting, page.device.refused]).toEqual([0, []]);
  });
});

test("staff see all parts, a producer their own", () => {
  const { plan } = aSale([anOffer("pain"), anOffer("miel", { producerId: id.producer("rucher") })]);
  expect(partsFor({ kind: "staff" }, plan)).toEqual([TABLE_PART, ...plan.participations.map((one) => one.producerId)]);
  expect(partsFor({ kind: "producer", producerId: id.producer("rucher") }, plan)).toEqual(["rucher"]);
});
