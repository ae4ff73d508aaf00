// How much may be written to support and to markets, counted exactly.
import { counted, networkOf } from "../accounts/asker.ts";
import { type Admission, admit } from "../accounts/throttle.ts";
import type { HalleContext } from "../environment.ts";

const HOUR_MS = 60 * 60_000;

/** Forms with files sent from one place, taken or not. */
export const admitUpload = (c: HalleContext): Promise<Admission> =>
  admit(
    c.env.DB,
    [counted(c.env, { name: `upload ${networkOf(c.req.raw)}`, attemptsMax: 30, withinMs: HOUR_MS })],
    Date.now(),
  );

/** Messages to support or to markets: by one person, and from one place, where a household or a hall may write. */
export function admitMessage(c: HalleContext, to: "support" | "market"): Promise<Admission> {
  const { person } = c.var;
  const place = {
    name: `message ${to} ${networkOf(c.req.raw)}`,
    attemptsMax: person === null ? 5 : 20,
    withinMs: HOUR_MS,
  };
  const writer = person === null ? [] : [{ name: `writer ${to} ${person.userId}`, attemptsMax: 5, withinMs: HOUR_MS }];
  return admit(
    c.env.DB,
    [...writer, place].map((one) => counted(c.env, one)),
    Date.now(),
  );
}
