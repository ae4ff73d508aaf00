import { expect, test } from "vitest";
import {
  ASK_AGAIN_AFTER_MS,
  askRefusal,
  JOININGS,
  type MembershipRequest,
  mayAskAgainAtMs,
  mayOrderMore,
} from "../../../domain/market/joining.ts";

const NOW_MS = 1_800_000_000_000;
const request = (given: Partial<MembershipRequest>): MembershipRequest => ({
  ...{ state: "waiting", askedAtMs: 0, decidedAtMs: null, reason: "" },
  ...given,
});
const refusedAgo = (ms: number) => request({ state: "refused", decidedAtMs: NOW_MS - ms });

test("everybody orders in an open market, members only in any other", () => {
  const who = JOININGS.map((joining) => [joining, mayOrderMore(joining, false), mayOrderMore(joining, true)]);
  expect(who).toEqual([
    ["open", true, true],
    ["by-request", false, true],
    ["waiting-list", false, true],
    ["closed", false, true],
  ]);
});

test.each([
  ["nobody has asked", "by-request", false, null, null],
  ["who is a member", "by-request", true, null, "already-member"],
  ["the market is open", "open", false, null, "not-by-request"],
  ["the market keeps a list", "waiting-list", false, null, "not-by-request"],
  ["the market is closed", "closed", false, null, "not-by-request"],
  ["a request waits", "by-request", false, request({}), "already-asked"],
  ["it was withdrawn", "by-request", false, request({ state: "withdrawn" }), null],
  ["a member has left", "by-request", false, request({ state: "accepted" }), null],
  ["the market has just said no", "by-request", false, refusedAgo(1), "asked-lately"],
  ["it said no a week ago", "by-request", false, refusedAgo(ASK_AGAIN_AFTER_MS), null],
] as const)("asking when %s", (...[, joining, isMember, latest, expected]) => {
  expect(askRefusal({ joining, isMember, request: latest }, NOW_MS)).toBe(expected);
});

test("says from when one may ask again", () => {
  expect(mayAskAgainAtMs(refusedAgo(1))).toBe(NOW_MS - 1 + ASK_AGAIN_AFTER_MS);
});
