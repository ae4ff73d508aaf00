import { describe, expect, test } from "vitest";
import { type Marking, markLine, takePayment } from "../../../domain/board/intention.ts";
import type { Order, OrderState } from "../../../domain/order/order.ts";
import { lineCents, orderCents } from "../../../domain/order/order.ts";
import { pickUpState } from "../../../domain/order/pick-up-state.ts";
import { decideValidation, type PickUpDecision } from "../../../domain/order/validate-orders.ts";
import { aPayment, Speaker } from "../../support/board-builders.ts";
import * as id from "../../support/ids.ts";
import { anOffer, aPlan, aSale, placed } from "../../support/sale-builders.ts";

const pain = anOffer("pain");
const poulet = anOffer("poulet", {
  ...{ weightMode: "by-weight", unit: "kg", priceCents: 1500, nominalAmount: 1500, stepAmount: 1500 },
});
const sale = aSale([pain, poulet]);
const loaves = placed(sale, { pain: 3 });
const both = placed(sale, { pain: 2, poulet: 2 });
const plan = aPlan();

const weighed = (order: Order): Order => ({
  ...order,
  lines: order.lines.map((line) => (line.weightMode === "by-weight" ? { ...line, measuredAmount: 3001 } : line)),
});

const with2 = (order: Order): Order => ({
  ...order,
  lines: order.lines.map((line) => (line.position === 0 ? { ...line, pieces: 2 } : line)),
});

interface Case {
  readonly order: Order;
  /** As it stood when it was spoken of. */
  readonly speaker?: Speaker;
  readonly decision?: Omit<PickUpDecision, "number" | "reason">;
  readonly nowMs?: number;
}

function validate({ order, speaker, decision, nowMs = plan.endsAtMs }: Case) {
  const validation = decideValidation(plan, [{ order, sayings: speaker?.sayings.get(order.number) }], {
    ...{ nowMs, revision: 9, by: { userId: id.user("kim"), name: "Kim" } },
    decisions: decision === undefined ? [] : [{ ...decision, number: order.number, reason: "Pas venue" }],
  });
  if (validation.result === "refused") throw new Error(validation.reason);
  return validation;
}

function mark(order: Order, marking: Marking = { state: "given" }, position = 0) {
  const line = order.lines[position];
  if (line === undefined) throw new Error(`no line ${position}`);
  return markLine(order, line, marking);
}

const saying = (order: Order) => new Speaker(order);
const missing = (missingPieces: number) => ({ state: "missing", missingPieces }) as const;

describe("an order is settled", () => {
  test.each<Case & { name: string; cents: number; state?: OrderState }>([
    { name: "given, at its price", order: loaves, speaker: saying(loaves).say(mark(loaves)), cents: 600 },
    {
      name: "one of three missing, at two thirds",
      order: loaves,
      speaker: saying(loaves).say(mark(loaves, missing(1))),
      cents: 400,
    },
    { name: "all missing, at nothing", order: loaves, speaker: saying(loaves).say(mark(loaves, missing(3))), cents: 0 },
    {
      ...{ name: "one of two weighed chickens missing, at half their weight", order: weighed(both), cents: 400 + 1501 },
      speaker: saying(both).say([...mark(both), ...mark(both, missing(1), 1)]),
    },
    {
      ...{ name: "never weighed because all of it is missing", order: both, cents: 400 },
      speaker: saying(both).say([...mark(both), ...mark(both, missing(2), 1)]),
    },
    {
      ...{ name: "not collected and billed", order: loaves, cents: 600 },
      decision: { pickUp: "not-collected-billed" },
    },
    {
      ...{ name: "not collected and not billed, which cancels it", order: both, cents: 0, state: "cancelled" },
      decision: { pickUp: "not-collected-free" },
    },
    {
      ...{ name: "half of it handed out, the rest not collected and not billed", order: both, cents: 400 },
      ...{ speaker: saying(both).say(mark(both)), decision: { pickUp: "not-collected-free" } },
    },
    { name: "ticked on paper", order: loaves, decision: { pickUp: "collected" }, cents: 600 },
    {
      ...{ name: "partly paid: there is no debt limit yet", order: loaves, cents: 600 },
      speaker: saying(loaves).say([...mark(loaves), ...takePayment(loaves.number, aPayment({ amountCents: 100 }))]),
    },
  ])("$name", ({ cents, state = "settled", ...given }) => {
    const { orders, undecided } = validate(given);
    expect(undecided).toEqual([]);
    expect(orders.map((order) => [order.state, order.revision, orderCents(order.lines)])).toEqual([[state, 9, cents]]);
    // What the board asked for is what is billed.
    if (given.speaker !== undefined && given.decision === undefined)
      expect(given.speaker.board(given.order).dueCents).toBe(cents);
  });

  test("with the pieces it had, so that what left the stock stays as it is", () => {
    const speaker = saying(loaves).say(mark(loaves, missing(1)));
    expect(validate({ order: loaves, speaker }).orders[0]?.lines).toMatchObject([{ pieces: 3, missingPieces: 1 }]);
  });

  test("with word to the customer of what was not collected", () => {
    const [order] = validate({ order: loaves, decision: { pickUp: "not-collected-free" } }).orders;
    expect(order?.changes).toMatchObject([
      { byName: "Kim", reason: "Pas venue", fromPieces: 3, toPieces: 0, fromCents: 600, toCents: 0 },
    ]);
  });
});

describe("an order stays open, and says why", () => {
  test.each<Case & { name: string; reasons: unknown }>([
    { name: "nobody said anything of it", order: loaves, reasons: [{ reason: "pick-up-not-said", positions: [0] }] },
    {
      ...{ name: "one line was never ticked", order: weighed(both), speaker: saying(both).say(mark(both)) },
      reasons: [{ reason: "pick-up-not-said", positions: [1] }],
    },
    {
      ...{ name: "handed out without having been weighed", order: both },
      speaker: saying(both).say([...mark(both), ...mark(both, missing(1), 1)]),
      reasons: [{ reason: "unweighed", positions: [1] }],
    },
    {
      ...{ name: "corrected since it was given", order: with2(loaves), speaker: saying(loaves).say(mark(loaves)) },
      reasons: [{ reason: "corrected-since", positions: [0] }],
    },
    {
      ...{ name: "paid twice", order: loaves },
      speaker: saying(loaves).say([
        ...mark(loaves),
        ...takePayment(loaves.number, aPayment({ id: "one" })),
        ...takePayment(loaves.number, aPayment({ id: "two" })),
      ]),
      reasons: [{ reason: "payment-conflict", positions: [] }],
    },
    {
      ...{ name: "said not to be collected while there is still time", order: loaves, nowMs: plan.endsAtMs - 1 },
      decision: { pickUp: "not-collected-billed" },
      reasons: [{ reason: "pick-up-not-said", positions: [0] }],
    },
    {
      ...{ name: "not collected and billed by a weight nobody knows", order: both },
      decision: { pickUp: "not-collected-billed" },
      reasons: [{ reason: "unweighed", positions: [1] }],
    },
  ])("$name", ({ reasons, ...given }) => {
    const { orders, undecided } = validate(given);
    expect(orders).toEqual([]);
    expect(undecided).toEqual([{ number: given.order.number, reasons }]);
  });
});

test("nothing is validated before the start, nor of what was cancelled", () => {
  const wanted = { revision: 9, by: { userId: id.user("kim"), name: "" }, decisions: [] };
  expect(decideValidation(plan, [], { ...wanted, nowMs: plan.startsAtMs - 1 })).toMatchObject({
    reason: "not-started",
  });
  const cancelled = aPlan({ cancelledAtMs: 1 });
  expect(decideValidation(cancelled, [], { ...wanted, nowMs: plan.endsAtMs })).toMatchObject({ reason: "cancelled" });
});

test("undecided orders hold up no others, and are settled by a later validation", () => {
  const late = { ...both, number: 8 };
  const given = [
    { order: loaves, sayings: saying(loaves).say(mark(loaves)).sayings.get(loaves.number) },
    { order: late, sayings: undefined },
  ];
  const wanted = { nowMs: plan.startsAtMs, revision: 9, by: { userId: id.user("kim"), name: "" }, decisions: [] };
  const first = decideValidation(plan, given, wanted);
  expect(first).toMatchObject({ plan: { validatedAtMs: plan.startsAtMs }, orders: [{ number: loaves.number }] });
  if (first.result === "refused") throw new Error(first.reason);
  expect(first.undecided.map(({ number }) => number)).toEqual([8]);
  const speaker = saying(late).say([...mark(late), ...mark(late, { state: "given" }, 1)]);
  const second = decideValidation(first.plan, [{ order: weighed(late), sayings: speaker.sayings.get(8) }], {
    ...{ ...wanted, nowMs: plan.endsAtMs },
  });
  expect(second).toMatchObject({ plan: { validatedAtMs: plan.startsAtMs }, orders: [{ number: 8 }], undecided: [] });
});

describe("what the board says makes an order collected", () => {
  const first = mark(both);
  const second = mark(both, missing(1), 1);
  test.each<{ name: string; from: OrderState; speaker: Speaker; order?: Order; to: OrderState }>([
    {
      name: "once every line is given or missing",
      from: "confirmed",
      speaker: saying(both).say([...first, ...second]),
      to: "collected",
    },
    { name: "not while one is not", from: "confirmed", speaker: saying(both).say(first), to: "confirmed" },
    {
      ...{ name: "no longer when a tick is taken back", from: "collected", to: "confirmed" },
      speaker: saying(both)
        .say([...first, ...second])
        .say(mark(both, { state: "nothing" })),
    },
    {
      ...{ name: "still when a line is corrected afterwards", from: "collected", to: "collected" },
      ...{ speaker: saying(loaves).say(mark(loaves)), order: with2(loaves) },
    },
    { name: "and leaves a settled one alone", from: "settled", speaker: saying(both), to: "settled" },
    {
      name: "and a cancelled one",
      from: "cancelled",
      speaker: saying(both).say([...first, ...second]),
      to: "cancelled",
    },
  ])("$name", ({ from, speaker, order = both, to }) => {
    expect(pickUpState(speaker.board({ ...order, state: from }))).toBe(to);
  });
});

test("a missing piece is taken off by the half cent up, as on the board", () => {
  const [line] = weighed(both).lines.slice(1);
  if (line === undefined) throw new Error("no chicken");
  expect(lineCents(line)).toBe(3001);
  expect(lineCents({ ...line, missingPieces: 1 })).toBe(1501);
});
