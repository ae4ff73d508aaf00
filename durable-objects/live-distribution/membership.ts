// Who may order more, in a market that sells to its members. The fact is D1's, and whoever has a page open may send commands:
// neither the page nor the handshake of its socket knows of a request that was accepted, or a membership that ended, since. So
// the object asks D1 when a customer orders, and remembers a yes for a few seconds only; how the market takes members, which
// changes when its admin says so, for a minute. In an open market D1 is asked once a minute, whoever orders.
import type { MarketId, UserId } from "../../domain/ids.ts";
import { type Joining, mayOrderMore } from "../../domain/market/joining.ts";
import type { Customer } from "../../domain/order/place-order.ts";
import { readMembers } from "../../worker/store/membership.ts";

const JOINING_KNOWN_MS = 60_000;
const MEMBER_KNOWN_MS = 5_000;
/** Memory on a busy day is bounded; whoever is forgotten is asked for again. */
const MEMBERS_KNOWN_MAX = 2_000;

interface Known<Fact> {
  readonly fact: Fact;
  readonly untilMs: number;
}

type Answer = Awaited<ReturnType<typeof readMembers>>;

export class MembershipJudge {
  readonly #db: D1Database;
  readonly #marketId: () => MarketId;
  #joining: Known<Joining> | null = null;
  readonly #memberUntilMs = new Map<UserId, number>();
  /** Who is asked for together, in the next turn. */
  #asking: { readonly userIds: Set<UserId>; readonly answer: Promise<Answer> } | null = null;

  constructor(db: D1Database, marketId: () => MarketId) {
    this.#db = db;
    this.#marketId = marketId;
  }

  /** Why somebody may not order more; null: they may. While D1 does not answer, what was last known holds. */
  async refuseMore(userId: UserId): Promise<Customer["refuseMore"]> {
    const nowMs = Date.now();
    const isFresh = this.#joining !== null && this.#joining.untilMs > nowMs;
    if (isFresh && this.#joining?.fact === "open") return null;
    if (isFresh && (this.#memberUntilMs.get(userId) ?? 0) > nowMs) return null;
    try {
      const { joining, memberIds } = await this.#ask(userId);
      return mayOrderMore(joining, memberIds.has(userId)) ? null : { reason: "members-only" };
    } catch (error) {
      console.warn("nobody could say who is a member", { marketId: this.#marketId(), error });
      const isKnown = this.#joining?.fact === "open" || this.#memberUntilMs.has(userId);
      return isKnown ? null : { reason: "try-again" };
    }
  }

  /** Customers who order at once are asked for at once. */
  #ask(userId: UserId): Promise<Answer> {
    if (this.#asking !== null) {
      this.#asking.userIds.add(userId);
      return this.#asking.answer;
    }
    const userIds = new Set([userId]);
    const answer = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
      this.#asking = null;
      const found = await readMembers(this.#db, this.#marketId(), [...userIds]);
      this.#remember(userIds, found);
      return found;
    });
    this.#asking = { userIds, answer };
    return answer;
  }

  #remember(asked: ReadonlySet<UserId>, { joining, memberIds }: Answer): void {
    const nowMs = Date.now();
    this.#joining = { fact: joining, untilMs: nowMs + JOINING_KNOWN_MS };
    if (this.#memberUntilMs.size > MEMBERS_KNOWN_MAX) this.#memberUntilMs.clear();
    for (const userId of asked) {
      if (memberIds.has(userId)) this.#memberUntilMs.set(userId, nowMs + MEMBER_KNOWN_MS);
      else this.#memberUntilMs.delete(userId);
    }
  }
}
