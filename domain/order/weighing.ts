// What the scales may say of a line without being asked once more (domain-rules, "Products and offers").
import type { OrderLine } from "./order.ts";

const LEAST_PERCENT = 60;
const MOST_PERCENT = 160;

export type WeighingDoubt =
  /** Nothing at all was on the scales. */
  | "zero"
  /** Outside 60 to 160 % of what was expected: a slip of the hand, a wrong unit, another line's weight. */
  | "unlikely";

type Weighed = Pick<OrderLine, "stepAmount">;

/** What so many pieces should weigh, in base units. */
export const expectedAmount = (line: Weighed, pieces: number): number => pieces * line.stepAmount;

/** null: taken as it is. */
export function doubtOfWeighing(line: Weighed, pieces: number, measuredAmount: number): WeighingDoubt | null {
  if (measuredAmount === 0) return "zero";
  return isWithin(measuredAmount, expectedAmount(line, pieces), [LEAST_PERCENT, MOST_PERCENT]) ? null : "unlikely";
}

const isWithin = (amount: number, expected: number, [least, most]: readonly [number, number]): boolean =>
  amount * 100 >= expected * least && amount * 100 <= expected * most;

/** A unit taken for its thousandth or the other way, a decimal point that slipped. */
const SLIPS = [
  { times: 1, over: 1000 },
  { times: 1000, over: 1 },
  { times: 1, over: 10 },
  { times: 10, over: 1 },
  { times: 1, over: 100 },
];
/** A suggestion is only a question: it may be further off than a weight that is taken. */
const SUGGESTED_PERCENT = [50, 200] as const;

/** What somebody probably meant by an unlikely weight: 850 typed for kilograms of a chicken of 1.5 kg was 850 g. */
export function likelyMeant(line: Weighed, pieces: number, measuredAmount: number): number | null {
  const expected = expectedAmount(line, pieces);
  const meant = SLIPS.map(({ times, over }) => (measuredAmount * times) / over);
  return meant.find((amount) => Number.isInteger(amount) && isWithin(amount, expected, SUGGESTED_PERCENT)) ?? null;
}
