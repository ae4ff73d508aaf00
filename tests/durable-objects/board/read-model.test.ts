import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import {
  cancelPayment,
  keepPayments,
  restorePayment,
  takePayment,
  writeNote,
} from "../../../domain/board/intention.ts";
import { writeBoard } from "../../../worker/store/board-read-model.ts";
import { pickUp, pickUpNote, tablePayment } from "../../../worker/store/schema/board.ts";
import { aPayment, paymentId } from "../../support/board-builders.ts";
import { mark, setTheBoard } from "../../support/board-stage.ts";
import * as id from "../../support/ids.ts";
import { NOON_MS } from "../../support/market-rows.ts";
import { until } from "../../support/until.ts";

type Board = Awaited<ReturnType<typeof setTheBoard>>;

async function rowsOf({ stage }: Board) {
  const isHere = (row: { distributionId: string }) => row.distributionId === stage.rows.distributionIds[0];
  const db = drizzle(env.DB);
  const pickUps = await db.select().from(pickUp);
  const payments = await db.select().from(tablePayment);
  const notes = await db.select().from(pickUpNote);
  return { pickUps: pickUps.filter(isHere), payments: payments.filter(isHere), notes: notes.filter(isHere) };
}

test("what was handed out and paid is in the read model, once, with who and when", async () => {
  const board = await setTheBoard("d1");
  const { order, join } = board;
  const lea = await join("a");
  await lea.say([
    ...mark(order),
    ...mark(order, { state: "missing", missingPieces: 1 }, 1),
    ...takePayment(order.number, aPayment({ amountCents: 400, givenCents: 500 })),
    ...writeNote(order.number, "Rend le panier mardi"),
  ]);
  await until(async () => expect((await rowsOf(board)).notes).toHaveLength(1));
  const about = { distributionId: board.stage.rows.distributionIds[0], orderNumber: order.number };
  const said = { ...about, saidAtMs: NOON_MS, saidBy: "person-a" };
  expect(await rowsOf(board)).toMatchObject({
    pickUps: [
      { ...said, position: 0, state: "given", pieces: 2, missingPieces: 0 },
      { ...said, position: 1, state: "missing", pieces: 1, missingPieces: 1 },
    ],
    payments: [
      {
        ...{ ...about, paymentId: "pay", means: "cash", amountCents: 400, givenCents: 500 },
        ...{ takenAtMs: NOON_MS, takenBy: "person-a", cancelledAtMs: null, cancelledBy: null, isAccepted: false },
      },
    ],
    notes: [{ ...about, text: "Rend le panier mardi", writtenBy: "person-a" }],
  });
});

test("a later word replaces the row: unticked, cancelled, taken back, accepted", async () => {
  const board = await setTheBoard("d1-later");
  const { order, join } = board;
  const [lea, tom] = [await join("a"), await join("b")];
  const one = takePayment(order.number, aPayment({ id: "one" }));
  await lea.say([...mark(order), ...one, ...takePayment(order.number, aPayment({ id: "two" }))]);
  await tom.sync(board.part);
  await tom.say([...mark(order, { state: "nothing" }), ...cancelPayment(order.number, paymentId("one"))], NOON_MS + 9);
  await until(async () =>
    expect(await rowsOf(board)).toMatchObject({
      pickUps: [{ state: "nothing", saidBy: "person-b" }],
      payments: [{ paymentId: "one", takenBy: "person-a", cancelledAtMs: NOON_MS + 9, cancelledBy: "person-b" }, {}],
    }),
  );
  await tom.say(restorePayment(order.number, paymentId("one")));
  await tom.say(keepPayments(tom.read(order)));
  await until(async () =>
    expect((await rowsOf(board)).payments).toMatchObject([
      { paymentId: "one", cancelledAtMs: null, cancelledBy: null, isAccepted: true },
      { paymentId: "two", isAccepted: true },
    ]),
  );
});

test("a replay ends in the same rows, and so does an old one that arrives late", async () => {
  const board = await setTheBoard("d1-replay");
  const { stage, order, join } = board;
  const lea = await join("a");
  await lea.say([...mark(order), ...takePayment(order.number, aPayment()), ...writeNote(order.number, "Un")]);
  await until(async () => expect((await rowsOf(board)).notes).toHaveLength(1));
  const old = await rowsOf(board);
  await lea.say([
    ...mark(order, { state: "nothing" }),
    ...cancelPayment(order.number, paymentId("pay")),
    ...writeNote(order.number, "Deux"),
  ]);
  await until(async () => expect((await rowsOf(board)).notes).toMatchObject([{ text: "Deux" }]));
  const rows = await rowsOf(board);
  expect(await stage.distribution().replayReadModel()).toBe(true);
  expect(await rowsOf(board)).toEqual(rows);
  await writeBoard(env.DB, id.distribution(String(stage.rows.distributionIds[0])), asTold(old));
  expect(await rowsOf(board)).toEqual(rows);
});

/** Rows as the object would have told them. */
const asTold = ({ pickUps, payments, notes }: Awaited<ReturnType<typeof rowsOf>>) => ({
  pickUps: pickUps.map((row) => ({ ...row, saidBy: id.user(row.saidBy) })),
  payments: payments.map((row) => ({
    ...row,
    paymentId: paymentId(row.paymentId),
    takenBy: id.user(row.takenBy),
    cancelledBy: row.cancelledBy === null ? null : id.user(row.cancelledBy),
  })),
  notes: notes.map((row) => ({ ...row, writtenBy: id.user(row.writtenBy) })),
});

test("what was not told before the object slept is told when it wakes", async () => {
  const board = await setTheBoard("d1-asleep");
  const lea = await board.join("a");
  await lea.say(mark(board.order));
  await evictDurableObject(board.stage.distribution());
  await board.stage.distribution().runDue();
  await until(async () => expect((await rowsOf(board)).pickUps).toHaveLength(1));
});

test("hours of work sent at once arrive whole", async () => {
  const basket = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`offer${n}`, 1]));
  const board = await setTheBoard("d1-hours", basket);
  const { order, part, join } = board;
  const lea = await join("a");
  lea.write(order.lines.flatMap((_, position) => mark(order, { state: "given" }, position)));
  lea.write(Array.from({ length: 10 }, (_, n) => takePayment(order.number, aPayment({ id: `p${n}` }))).flat());
  for (const one of [part, "@table"] as const) expect(await lea.push(one)).toBe("acknowledged");
  await until(async () => {
    const { pickUps, payments } = await rowsOf(board);
    expect([pickUps.length, payments.length]).toEqual([150, 10]);
  });
});
