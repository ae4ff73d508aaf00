import { describe, expect, test } from "vitest";
import {
  cancelPayment,
  clearOrder,
  giveOrder,
  type Intention,
  keepPayment,
  keepPayments,
  type Marking,
  markLine,
  takePayment,
  writeNote,
} from "../../../domain/board/intention.ts";
import { entriesOf } from "../../../domain/board/write.ts";
import type { Order } from "../../../domain/order/order.ts";
import { anOrder, aPayment, paymentId, Speaker } from "../../support/board-builders.ts";
import { NOON_MS } from "../../support/market-rows.ts";

// Two loaves and a jar of honey, each piece at 2 €.
const order = anOrder({ pain: 2, miel: 1 });

const mark = (position: number, marking: Marking): Intention[] => {
  const line = order.lines[position];
  if (line === undefined) throw new Error(`no line ${position}`);
  return markLine(order, line, marking);
};

const pay = (given: Parameters<typeof aPayment>[0] = {}) => takePayment(order.number, aPayment(given));

const withPieces = (pieces: number): Order => ({
  ...order,
  lines: order.lines.map((line, index) => (index === 0 ? { ...line, pieces } : line)),
});

describe("handing out", () => {
  test("an order nobody spoke of has not come", () => {
    expect(new Speaker(order).board()).toMatchObject({ state: "not-come", dueCents: 600, toPayCents: 600 });
  });

  test("a tick begins it, the last one ends it, and taking all away is as before", () => {
    const table = new Speaker(order).say(mark(0, { state: "given" }));
    expect(table.board().state).toBe("begun");
    expect(table.say(giveOrder(table.board())).board().state).toBe("done");
    expect(table.say(clearOrder(table.board())).board().state).toBe("not-come");
  });

  test("handing the whole order out leaves what is noted as missing", () => {
    const table = new Speaker(order).say(mark(0, { state: "missing", missingPieces: 1 }));
    table.say(giveOrder(table.board()));
    expect(table.board().lines.map((line) => line.mark.state)).toEqual(["missing", "given"]);
    expect(table.board().state).toBe("done");
  });

  test("what is missing is not due", () => {
    expect(new Speaker(order).say(mark(0, { state: "missing", missingPieces: 1 })).board().dueCents).toBe(400);
  });

  test("a correction made since is shown beside the tick, and counts instead of what was missing", () => {
    const given = new Speaker(order).say(mark(0, { state: "given" }));
    expect(given.board(withPieces(3))).toMatchObject({ state: "begun", dueCents: 800 });
    expect(given.board(withPieces(3)).lines[0]).toMatchObject({ correctedFromPieces: 2, isDone: false });
    const missing = new Speaker(order).say(mark(0, { state: "missing", missingPieces: 1 }));
    expect(missing.board(withPieces(1)).dueCents).toBe(400);
  });

  test("a line corrected to nothing after it was handed out is not silently done", () => {
    const table = new Speaker(order).say(giveOrder(new Speaker(order).board()));
    expect(table.board(withPieces(0)).lines[0]).toMatchObject({ correctedFromPieces: 2, isDone: false });
  });

  test("an order brought to nothing is not waited for", () => {
    const emptied = { ...order, lines: order.lines.map((line) => ({ ...line, pieces: 0 })) };
    expect(new Speaker(order).board(emptied).state).toBe("cancelled");
  });
});

describe("paying", () => {
  test("several payments add up, with change", () => {
    const table = new Speaker(order).say(pay({ id: "one", amountCents: 200, givenCents: 500 }));
    table.say(pay({ id: "two", means: "card", amountCents: 400 }));
    expect(table.board()).toMatchObject({ paidCents: 600, toPayCents: 0, conflict: null });
    expect(table.board().payments[0]?.changeCents).toBe(300);
  });

  test("a promise counts as nothing paid, and is one while something is left to pay", () => {
    const table = new Speaker(order).say(pay({ means: "later" }));
    expect(table.board()).toMatchObject({ paidCents: 0, toPayCents: 600, isPromised: true });
    expect(table.say(pay({ id: "two" })).board()).toMatchObject({ toPayCents: 0, isPromised: false, conflict: null });
  });

  test("a cancelled payment stays and counts no more", () => {
    const table = new Speaker(order).say(pay()).say(cancelPayment(order.number, paymentId("pay")));
    expect(table.board()).toMatchObject({ paidCents: 0, payments: [{ isCancelled: true }] });
  });

  test("one payment that a correction made too large is to be given back", () => {
    const table = new Speaker(order).say(pay());
    expect(table.board(withPieces(1))).toMatchObject({ toGiveBackCents: 200, creditCents: 0, conflict: null });
  });

  const twice = () => new Speaker(order).say(pay({ id: "one" })).say(pay({ id: "two" }));

  test("two payments beyond what is due are both kept and have to be resolved", () => {
    expect(twice().board().conflict).toMatchObject({ surplusCents: 600, payments: [{}, {}] });
  });

  test("keeping one cancels the others in one step", () => {
    const table = twice();
    table.say(keepPayment(table.board(), paymentId("two")));
    expect(table.board()).toMatchObject({ conflict: null, paidCents: 600 });
    expect(table.board().payments.map((payment) => payment.isCancelled)).toEqual([true, false]);
  });

  test("keeping all makes the surplus a credit, until another payment comes", () => {
    const table = twice();
    table.say(keepPayments(table.board()));
    expect(table.board()).toMatchObject({ conflict: null, paidCents: 1200, creditCents: 600 });
    table.say(pay({ id: "three" }));
    expect(table.board().conflict?.payments).toHaveLength(3);
  });
});

describe("undo", () => {
  test.each<[string, () => Speaker, (board: Speaker) => Intention[]]>([
    ["a tick", () => new Speaker(order), () => mark(0, { state: "given" })],
    [
      "a tick of what was missing",
      () => new Speaker(order).say(mark(0, { state: "missing", missingPieces: 2 })),
      () => mark(0, { state: "given" }),
    ],
    ["a whole order", () => new Speaker(order).say(mark(1, { state: "given" })), (one) => giveOrder(one.board())],
    ["a cancellation", () => new Speaker(order).say(pay()), () => cancelPayment(order.number, paymentId("pay"))],
    [
      "an acceptance",
      () => new Speaker(order).say(pay({ id: "one" })).say(pay({ id: "two" })),
      (one) => keepPayments(one.board()),
    ],
    [
      "a choice",
      () => new Speaker(order).say(pay({ id: "one" })).say(pay({ id: "two" })),
      (one) => keepPayment(one.board(), paymentId("one")),
    ],
    [
      "a note",
      () => new Speaker(order).say(writeNote(order.number, "chez Ana")),
      () => writeNote(order.number, "chez Bob"),
    ],
    ["a first note", () => new Speaker(order), () => writeNote(order.number, "chez Bob")],
  ])("takes back %s", (_, prepare, intend) => {
    const table = prepare();
    const { lines, ...before } = table.board();
    const marks = lines.map((line) => line.mark);
    const { lines: after, ...undone } = table.say(intend(table)).undo().board();
    const spoken = ({ note, ...rest }: typeof before) => ({ ...rest, note: note?.text });
    expect(spoken(undone)).toEqual(spoken(before));
    expect(after.map((line) => line.mark)).toEqual(marks);
  });

  test("a payment taken back is cancelled, not forgotten", () => {
    const table = new Speaker(order);
    expect(table.say(pay()).undo().board()).toMatchObject({ paidCents: 0, payments: [{ isCancelled: true }] });
  });
});

describe("undo withdraws what one did oneself", () => {
  const minutes = (count: number) => NOON_MS + count * 60_000;

  test("a tick that a colleague made meanwhile stays, though the slip and its undoing came later", () => {
    const [lea, tom] = [new Speaker(order, "a"), new Speaker(order, "b")];
    lea.say(mark(0, { state: "given" }), minutes(1));
    tom.say(mark(0, { state: "given" }), minutes(2)).undo(minutes(3));
    for (const table of [lea.hear(tom), tom.hear(lea)]) expect(table.board().lines[0]?.mark.state).toBe("given");
  });

  test("what a colleague noted before the slip counts again", () => {
    const [lea, tom] = [new Speaker(order, "a"), new Speaker(order, "b")];
    lea.say(mark(0, { state: "missing", missingPieces: 1 }), minutes(1));
    tom.hear(lea).say(mark(0, { state: "given" }), minutes(2));
    lea.hear(tom);
    tom.undo(minutes(3));
    for (const table of [lea.hear(tom), tom])
      expect(table.board().lines[0]).toMatchObject({ mark: { state: "missing" }, said: { pen: "a" } });
  });

  test("one's own earlier word counts again where nobody said anything since", () => {
    const lea = new Speaker(order, "a").say(mark(0, { state: "missing", missingPieces: 1 }), minutes(1));
    lea.say(mark(0, { state: "given" }), minutes(2)).undo(minutes(3));
    expect(lea.board().lines[0]).toMatchObject({ mark: { state: "missing" }, said: { atMs: minutes(1) } });
  });

  test("a line of which all is taken back reads as if nobody had spoken of it", () => {
    const lea = new Speaker(order, "a").say(mark(0, { state: "given" })).undo();
    expect(lea.board()).toMatchObject({ state: "not-come", lines: [{ mark: { state: "nothing" }, said: null }, {}] });
  });
});

test("who saw a tick and takes it away is later, even with a clock that is behind", () => {
  const table = new Speaker(order).say(mark(0, { state: "given" }), NOON_MS);
  const [entry] = entriesOf(mark(0, { state: "nothing" }), table.sayings, NOON_MS - 1_000_000);
  expect(entry?.value[0]).toBe(NOON_MS + 1);
});
