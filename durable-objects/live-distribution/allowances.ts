import type { UserId } from "../../domain/ids.ts";
import {
  type Allowance,
  CUSTOMER_RATE,
  isWhole,
  type Rate,
  type Spent,
  STAFF_RATE,
  spendFrame,
} from "../../domain/protocol/rate.ts";

/** Allowances in memory before those that are whole again are forgotten. */
const SWEPT_FROM = 2_000;

const ALLOWED: Spent = { isAllowed: true, allowance: { frames: 1, atMs: 0, refused: 0 } };

/** What everybody has left to send to this sale. In memory: who makes the object sleep has waited long enough. */
export class Allowances {
  readonly #isLimited: () => boolean;
  readonly #known = new Map<string, { readonly allowance: Allowance; readonly rate: Rate }>();

  /** `isLimited`: false while the demo is played into the object, whose clock stands still. */
  constructor(isLimited: () => boolean) {
    this.#isLimited = isLimited;
  }

  /** Takes a frame from what this person has; a passer-by has what their connection has. */
  spend(who: { userId: UserId | null; connectionId?: string; isStaff: boolean }): Spent {
    if (!this.#isLimited()) return ALLOWED;
    const rate = who.isStaff ? STAFF_RATE : CUSTOMER_RATE;
    const key = `${who.isStaff ? "staff" : "customer"} ${who.userId ?? who.connectionId}`;
    // Real time, as people have it.
    const nowMs = Date.now();
    const spent = spendFrame(this.#known.get(key)?.allowance ?? null, rate, nowMs);
    this.#known.set(key, { allowance: spent.allowance, rate });
    if (this.#known.size > SWEPT_FROM) this.#sweep(nowMs);
    return spent;
  }

  #sweep(nowMs: number): void {
    for (const [key, { allowance, rate }] of this.#known) if (isWhole(allowance, rate, nowMs)) this.#known.delete(key);
  }
}
