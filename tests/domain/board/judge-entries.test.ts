import { expect, test } from "vitest";
import { PAYMENTS_MAX } from "../../../domain/board/entry.ts";
import { type BoardFacts, judgeEntries } from "../../../domain/board/judge-entries.ts";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { hear, NOTHING_REPLACED, type Sayings } from "../../../domain/board/sayings.ts";
import type { OrderState } from "../../../domain/order/order.ts";
import type { BoardRefusal } from "../../../domain/protocol/board/frames.ts";
import { AHEAD_MAX_MS } from "../../../domain/protocol/board/limits.ts";
import { anOrder, pen } from "../../support/board-builders.ts";
import { producer } from "../../support/ids.ts";
import { NOON_MS } from "../../support/market-rows.ts";

const order = { ...anOrder({ pain: 2, miel: 1 }), number: 1 };
const FARM = producer("farm");
const PAYMENT = [NOON_MS, "cash", 600, 600];

interface Given {
  readonly part?: BoardFacts["part"];
  readonly isValidated?: boolean;
  readonly state?: OrderState;
  /** What pen a has said at the table before. */
  readonly known?: Readonly<Record<string, unknown>>;
}

function judge(entries: Readonly<Record<string, unknown>>, given: Given = {}) {
  const { part = TABLE_PART, isValidated = false, state = "confirmed", known = {} } = given;
  const sayings: Sayings = new Map();
  for (const [key, value] of Object.entries(known))
    hear(sayings, { part: TABLE_PART, pen: pen("a"), key, value }, NOTHING_REPLACED);
  return judgeEntries(
    Object.entries(entries).map(([key, value]) => ({ pen: pen("b"), key, value })),
    {
      ...{ part, sayings, isValidated, nowMs: NOON_MS },
      orderNumbered: (number) => (number === order.number ? { ...order, state } : undefined),
    },
  );
}

test.each<[string, Readonly<Record<string, unknown>>, Given & { readonly reason?: BoardRefusal }]>([
  ["a tick of the producer's own line", { "l1.0": [NOON_MS, 1, 2] }, { part: FARM }],
  [
    "a tick of another producer's line",
    { "l1.0": [NOON_MS, 1, 2] },
    { part: producer("other"), reason: "no-such-line" },
  ],
  ["a tick at the table", { "l1.0": [NOON_MS, 1, 2] }, { reason: "bad-entry" }],
  ["a note in a producer's part", { n1: [NOON_MS, "Absente"] }, { part: FARM, reason: "bad-entry" }],
  ["a word instead of an entry", { n1: "Absente" }, { reason: "bad-entry" }],
  ["a note of an order nobody made", { n2: [NOON_MS, "Absente"] }, { reason: "no-such-order" }],
  ["an instant a day ahead", { n1: [NOON_MS + AHEAD_MAX_MS, "Absente"] }, {}],
  ["an instant more than a day ahead", { n1: [NOON_MS + AHEAD_MAX_MS + 1, "Absente"] }, { reason: "ahead-of-time" }],
  ["a payment", { "p1.x": PAYMENT }, {}],
  ["a payment another pen has taken", { "p1.x": PAYMENT }, { known: { "p1.x": PAYMENT }, reason: "not-to-be-changed" }],
  ["a cancellation of what was paid", { "c1.x": [NOON_MS, 1] }, { known: { "p1.x": PAYMENT } }],
  ["a cancellation before the payment it came with", { "c1.x": [NOON_MS, 1], "p1.x": PAYMENT }, {}],
  ["a cancellation of nothing", { "c1.x": [NOON_MS, 1] }, { reason: "no-such-payment" }],
  ["accepting what there is", { k1: [NOON_MS, "x", "y"], "p1.y": PAYMENT }, { known: { "p1.x": PAYMENT } }],
  [
    "accepting more than there is",
    { k1: [NOON_MS, "x", "y"] },
    { known: { "p1.x": PAYMENT }, reason: "no-such-payment" },
  ],
  ["the last payment there may be", paymentsOf(1), { known: paymentsOf(PAYMENTS_MAX - 1, "known") }],
  ["one payment more", paymentsOf(1), { known: paymentsOf(PAYMENTS_MAX, "known"), reason: "too-many-payments" }],
  ["a settled order before validation is done", { n1: [NOON_MS, ""] }, { state: "settled" }],
  ["a settled order", { n1: [NOON_MS, ""] }, { isValidated: true, state: "settled", reason: "already-validated" }],
  ["a cancelled order", { n1: [NOON_MS, ""] }, { isValidated: true, state: "cancelled", reason: "already-validated" }],
  ["an order still undecided", { n1: [NOON_MS, ""] }, { isValidated: true }],
])("%s", (_, entries, { reason = null, ...given }) => {
  expect(judge(entries, given)).toBe(reason);
});

function paymentsOf(count: number, name = "new"): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`p1.${name}${n}`, PAYMENT]));
}

test("one bad entry among many refuses them all", () => {
  expect(judge({ n1: [NOON_MS, "Absente"], n2: [NOON_MS, "Absente"] })).toBe("no-such-order");
});
