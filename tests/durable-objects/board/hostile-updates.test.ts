// Whatever is sent, it is refused with its reason, the sender is told, and the board of the others stays as it was.
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EntryValue } from "../../../domain/board/entry.ts";
import { cancelPayment, keepPayments, takePayment } from "../../../domain/board/intention.ts";
import { type PartId, TABLE_PART } from "../../../domain/board/part.ts";
import { encodeBoardClientFrame } from "../../../domain/protocol/board/codec.ts";
import { AHEAD_MAX_MS, BOARD_FRAME_MAX_BYTES, BOARD_UPDATE_MAX_BYTES } from "../../../domain/protocol/board/limits.ts";
import { aPayment, paymentId } from "../../support/board-builders.ts";
import { mark, setTheBoard, stateOf } from "../../support/board-stage.ts";
import * as id from "../../support/ids.ts";
import { type BoardDevice, joinBoard } from "../../support/join-board.ts";
import { aCustomerViewer, aPasserBy, aProducerViewer } from "../../support/join-distribution.ts";
import { NOON_MS } from "../../support/market-rows.ts";
import { boardRows } from "../../support/open-books.ts";

type Scene = Awaited<ReturnType<typeof setTheBoard>> & { readonly lea: BoardDevice; readonly mallory: BoardDevice };
type Attack = (scene: Scene) => readonly [PartId, Uint8Array];

const clientOf = (pen: string): number => Number.parseInt(pen, 36);
const GIVEN: EntryValue = [NOON_MS, 1, 2];

/** The update that this makes in a document of its own, written by this client. */
function madeBy(client: number, change: (doc: Y.Doc) => void, known?: Y.Doc): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  if (known) Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Written with a pen nobody has yet. */
const byNew = (change: (doc: Y.Doc) => void, known?: Y.Doc) => madeBy(clientOf("n"), change, known);
const byMallory = (change: (doc: Y.Doc) => void, known: Y.Doc) => madeBy(clientOf("m"), change, known);
const onOwnSheet = (key: string, value: unknown): Uint8Array => byNew((doc) => doc.getMap("n").set(key, value));
const inPart =
  (bytes: Uint8Array): Attack =>
  (scene) => [scene.part, bytes];
const atTable =
  (bytes: Uint8Array): Attack =>
  () => [TABLE_PART, bytes];

/** An update written number by number: structs of one client, no deletions. */
const structs = (...writes: readonly ((to: encoding.Encoder) => void)[]): Uint8Array =>
  encoding.encode((to) => {
    for (const number of [1, writes.length, clientOf("n"), 0]) encoding.writeVarUint(to, number);
    for (const write of writes) write(to);
    encoding.writeVarUint(to, 0);
  });

/** No structs; these deletions. */
const deletions = (client: number, ranges: readonly (readonly [clock: number, length: number])[]): Uint8Array =>
  encoding.encode((to) => {
    for (const number of [0, 1, client, ranges.length, ...ranges.flat()]) encoding.writeVarUint(to, number);
  });

const ANY = 8;
const DELETED = 1;

/** A struct under a key of the own sheet, with as much of this content as is said. */
const content =
  (kind: number, length: number, rest: (to: encoding.Encoder) => void = () => undefined) =>
  (to: encoding.Encoder): void => {
    encoding.writeUint8(to, kind | 0b0010_0000);
    encoding.writeVarUint(to, 1);
    encoding.writeVarString(to, "n");
    encoding.writeVarString(to, "l1.0");
    encoding.writeVarUint(to, length);
    rest(to);
  };

const given = content(ANY, 1, (to) => encoding.writeAny(to, [...GIVEN]));

const ATTACKS: readonly (readonly [string, string, Attack])[] = [
  ["bytes that are nothing", "bad-input", inPart(new Uint8Array([1, 2, 3, 4, 5]))],
  ["no bytes", "bad-input", inPart(new Uint8Array())],
  ["more structs than bytes", "bad-input", inPart(encoding.encode((to) => encoding.writeVarUint(to, 2 ** 40)))],
  ["a value nested ten thousand deep", "bad-input", inPart(structs(content(ANY, 1, (to) => deep(to, 100_000))))],
  ["a word instead of an entry", "bad-entry", inPart(onOwnSheet("l1.0", "given"))],
  ["an object instead of an entry", "bad-entry", inPart(onOwnSheet("l1.0", { 0: NOON_MS }))],
  ["a prototype to pollute", "bad-entry", inPart(onOwnSheet("__proto__", GIVEN))],
  ["a key that is none", "bad-entry", inPart(onOwnSheet("x1.0", GIVEN))],
  ["a key with a second spelling", "bad-entry", inPart(onOwnSheet("l01.0", GIVEN))],
  ["a tick at the table", "bad-entry", atTable(onOwnSheet("l1.0", GIVEN))],
  ["a payment in a producer's part", "bad-entry", inPart(onOwnSheet("p1.pay", [NOON_MS, "cash", 600, 600]))],
  ["a payment of less than nothing", "bad-entry", atTable(onOwnSheet("p1.pay", [NOON_MS, "cash", -600, 600]))],
  ["somebody else's sheet", "bad-input", inPart(byNew((doc) => doc.getMap("a").set("l1.1", GIVEN)))],
  [
    "a pen somebody has taken and not used yet",
    "forbidden",
    inPart(madeBy(clientOf("t"), (doc) => doc.getMap("t").set("l1.1", GIVEN))),
  ],
  [
    "somebody else's pen going on where it stopped",
    "forbidden",
    ({ part, lea }) => [
      part,
      madeBy(clientOf("a"), (doc) => doc.getMap("a").set("l1.0", [NOON_MS, 0]), lea.document(part)),
    ],
  ],
  ["a client that is no pen", "bad-input", inPart(madeBy(36 ** 6, (doc) => doc.getMap("100000").set("l1.0", GIVEN)))],
  [
    "the end of somebody else's tick",
    "forbidden",
    ({ part, lea }) => [part, byNew((doc) => doc.getMap("a").delete("l1.0"), lea.document(part))],
  ],
  [
    "a tick of one's own above somebody else's",
    "bad-input",
    ({ part, lea }) => [part, byNew((doc) => doc.getMap("a").set("l1.0", GIVEN), lea.document(part))],
  ],
  [
    "an own tick removed",
    "not-to-be-changed",
    ({ part, mallory }) => [part, byMallory((doc) => doc.getMap("m").delete("l1.1"), mallory.document(part))],
  ],
  [
    "a tick that is gone as it comes",
    "not-to-be-changed",
    inPart(
      byNew((doc) => {
        doc.getMap("n").set("l1.0", GIVEN);
        doc.getMap("n").delete("l1.0");
      }),
    ),
  ],
  ["deletions of what nobody wrote", "forbidden", inPart(deletions(clientOf("a"), [[5_000, 1]]))],
  ["own deletions ahead of writing", "incomplete", inPart(deletions(clientOf("m"), [[5_000, 1]]))],
  ["one struct deleted ten thousand times", "bad-input", inPart(deletions(clientOf("m"), Array(10_000).fill([0, 1])))],
  ["a map in the map", "bad-input", inPart(onOwnSheet("l1.0", new Y.Map([["x", 1]])))],
  ["a text in the map", "bad-input", inPart(onOwnSheet("n1", new Y.Text("note")))],
  ["bytes in the map", "bad-input", inPart(onOwnSheet("l1.0", new Uint8Array(9)))],
  ["a document in the map", "bad-input", inPart(onOwnSheet("l1.0", new Y.Doc()))],
  ["a list instead of a sheet", "bad-input", inPart(byNew((doc) => doc.getArray("n").push([GIVEN])))],
  ["a text instead of a sheet", "bad-input", inPart(byNew((doc) => doc.getText("n").insert(0, "tick")))],
  [
    "two values at once",
    "bad-input",
    inPart(
      structs(
        content(ANY, 2, (to) => {
          for (let n = 0; n < 2; n += 1) encoding.writeAny(to, [...GIVEN]);
        }),
      ),
    ),
  ],
  ["a value of no length", "bad-input", inPart(structs(given, content(ANY, 0)))],
  ["nothing, deleted", "bad-input", inPart(structs(given, content(DELETED, 0)))],
  ["a million replaced values in ten bytes", "too-large", inPart(structs(content(DELETED, 2 ** 40)))],
  [
    "a gap that says it was collected",
    "bad-input",
    inPart(structs((to) => [0, 3].map((n) => encoding.writeVarUint(to, n)))),
  ],
  [
    "the beginning left out",
    "incomplete",
    ({ part }) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, onOwnSheet("l1.0", GIVEN));
      return [part, byNew((later) => later.getMap("n").set("l1.0", [NOON_MS, 0]), doc)];
    },
  ],
  ["two beginnings of one key", "bad-input", inPart(structs(given, given))],
  ["an order nobody made", "no-such-order", inPart(onOwnSheet("l99.0", GIVEN))],
  ["a line nobody ordered", "no-such-line", inPart(onOwnSheet("l1.99", GIVEN))],
  ["a tick of the day after tomorrow", "ahead-of-time", inPart(onOwnSheet("l1.0", [NOON_MS + 2 * AHEAD_MAX_MS, 1, 2]))],
  ["a payment cancelled that never was", "no-such-payment", atTable(onOwnSheet("c1.never", [NOON_MS, 1]))],
  ["payments kept that never were", "no-such-payment", atTable(onOwnSheet("k1", [NOON_MS, "pay", "never"]))],
  [
    "somebody else's payment made smaller",
    "not-to-be-changed",
    atTable(onOwnSheet("p1.pay", [NOON_MS + 1, "cash", 1, 1])),
  ],
  ["payments without end", "too-many-payments", atTable(byNew(manyPayments))],
];

function deep(to: encoding.Encoder, levels: number): void {
  for (let level = 0; level < levels; level += 1) {
    encoding.writeUint8(to, 117);
    encoding.writeVarUint(to, 1);
  }
  encoding.writeAny(to, 1);
}

function manyPayments(doc: Y.Doc): void {
  for (let n = 0; n < 20; n += 1) doc.getMap("n").set(`p1.more${n}`, [NOON_MS, "cash", 100, 100]);
}

/** Lea has ticked and taken a payment, Mallory has ticked twice, Tom has only opened the board. */
async function setTheScene(key: string): Promise<Scene> {
  const board = await setTheBoard(key);
  const [lea, mallory] = [await board.join("a"), await board.join("m")];
  await board.join("t");
  await lea.say([...mark(board.order), ...takePayment(board.order.number, aPayment())]);
  for (let time = 0; time < 2; time += 1) await mallory.say(mark(board.order, { state: "given" }, 1));
  // Answered after all that was told before.
  await lea.sync(board.part);
  return { ...board, lea, mallory };
}

test.each(ATTACKS)("refuses %s as %s and harms nobody", async (name, reason, attack) => {
  const scene = await setTheScene(`h-${name.replaceAll(/\W/g, "-")}`.slice(0, 56));
  const { stage, order, lea, mallory } = scene;
  const [rows, before] = [await boardRows(stage.distribution()), lea.read(order)];
  expect(await mallory.sendUpdate(...attack(scene))).toBe(reason);
  expect(await boardRows(stage.distribution())).toEqual(rows);
  expect(lea.read(order)).toEqual(before);
  expect(await lea.say(mark(order, { state: "nothing" }))).toEqual(["acknowledged"]);
  expect(await mallory.say(mark(order, { state: "nothing" }, 1))).toEqual(["acknowledged"]);
});

test.each<[string, Uint8Array, string]>([
  ["noise", new Uint8Array([9, 9, 9]), "bad-input"],
  [
    "an update a byte too long",
    encodeBoardClientFrame({
      ...{ kind: "update", part: TABLE_PART, sequence: 1 },
      update: new Uint8Array(BOARD_UPDATE_MAX_BYTES + 1),
    }),
    "too-large",
  ],
  ["megabytes", new Uint8Array(BOARD_FRAME_MAX_BYTES + 1), "too-large"],
  [
    "a state vector that is none",
    encodeBoardClientFrame({ kind: "sync", part: TABLE_PART, stateVector: new Uint8Array([9, 1]) }),
    "bad-input",
  ],
])("answers a frame of %s", async (name, bytes, reason) => {
  const { mallory, lea, order } = await setTheScene(`frame-${name.replaceAll(" ", "-")}`);
  const refused = mallory.refusal();
  mallory.sendRaw(bytes);
  expect(await refused).toBe(reason);
  expect(await lea.say(mark(order, { state: "nothing" }))).toEqual(["acknowledged"]);
});

test("a producer opens and writes its own part only", async () => {
  const { stage, order, part } = await setTheScene("own-part");
  const stranger = await joinBoard(stage.distribution(), aProducerViewer("another-producer"), "s");
  const farm = await joinBoard(stage.distribution(), { ...aProducerViewer(part), name: "Ferme" }, "f");
  for (const one of [part, TABLE_PART] as const) {
    expect(await stranger.sync(one)).toBe("forbidden");
    expect(await stranger.say(one === TABLE_PART ? takePayment(1, aPayment({ id: "s" })) : mark(order))).toEqual([
      "forbidden",
    ]);
  }
  expect(await farm.sync(TABLE_PART)).toBe("forbidden");
  expect(await farm.sync(part)).toBe("state");
});

test("nobody opens the part of a producer who is not there", async () => {
  const { mallory } = await setTheScene("no-part");
  const document = mallory.document("nobody-s-part" as PartId);
  expect(await mallory.sync("nobody-s-part" as PartId)).toBe("forbidden");
  expect(document.share.size).toBe(0);
});

test.each([
  ["customer", aCustomerViewer("bob")],
  ["passer-by", aPasserBy],
])("a %s neither reads nor writes the board", async (kind, viewer) => {
  const { stage, order, part } = await setTheScene(`outsider-${kind}`);
  const outsider = await joinBoard(stage.distribution(), viewer, "o");
  for (const one of [part, TABLE_PART] as const) expect(await outsider.sync(one)).toBe("forbidden");
  expect(await outsider.say([...mark(order), ...takePayment(order.number, aPayment({ id: "o" }))])).toEqual([
    "forbidden",
    "forbidden",
  ]);
});

test("an old state sent again takes nothing back", async () => {
  const { order, part, lea, mallory } = await setTheScene("old-state");
  const old = Y.encodeStateAsUpdate(lea.document(part));
  await lea.say(mark(order, { state: "nothing" }));
  expect(await lea.sendUpdate(part, old)).toBe("acknowledged");
  expect(await mallory.sendUpdate(part, old)).toBe("acknowledged");
  expect(stateOf(mallory, order)).toBe("nothing");
});

test("a payment is taken once, and stays as it was taken", async () => {
  const { order, lea, mallory } = await setTheScene("fixed-payment");
  const change = takePayment(order.number, aPayment({ amountCents: 1 }));
  expect(await lea.say(change)).toEqual(["not-to-be-changed"]);
  expect(
    await mallory.say([...cancelPayment(order.number, paymentId("pay")), ...keepPayments(mallory.read(order))]),
  ).toEqual(["acknowledged"]);
});

test("a validated distribution takes no more, says so, and still acknowledges what it has", async () => {
  const { stage, order, part, lea } = await setTheScene("final");
  await stage.setClock(NOON_MS + 100 * 60 * 60_000);
  await lea.say(mark(order, { state: "given" }, 1));
  expect(await stage.distribution().validate({ by: { userId: id.user("kim"), name: "Kim" }, decisions: [] })).toEqual({
    ...{ result: "validated", settled: 1, undecided: [] },
  });
  expect(await lea.push(part)).toBe("acknowledged");
  expect(await lea.say(mark(order, { state: "nothing" }))).toEqual(["already-validated"]);
});
