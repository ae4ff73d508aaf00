// Who is a member of a market, and what that is needed for (domain-rules, "Volunteers and members").

/** How a market takes members. A waiting list is kept by the market itself so far: nobody can be put on it here. */
export const JOININGS = ["open", "by-request", "waiting-list", "closed"] as const;
export type Joining = (typeof JOININGS)[number];

/**
 * Whether somebody may order more than they have. In an open market everybody may, and the first order makes a member; in any
 * other only members. Lowering and cancelling is nobody's privilege, also after a membership has ended.
 */
export const mayOrderMore = (joining: Joining, isMember: boolean): boolean => joining === "open" || isMember;

export const REQUEST_MESSAGE_MAX_CHARS = 500;
export const REQUEST_REASON_MAX_CHARS = 500;

/** After a refusal; a market that has said no is not asked every day. */
export const ASK_AGAIN_AFTER_MS = 7 * 24 * 60 * 60_000;

/** Requests are told to whoever answers them at once for the first, then together once a day. */
export const ANNOUNCED_EVERY_MS = 24 * 60 * 60_000;

export const REQUEST_STATES = ["waiting", "accepted", "refused", "withdrawn"] as const;

export interface MembershipRequest {
  readonly state: (typeof REQUEST_STATES)[number];
  readonly askedAtMs: number;
  readonly decidedAtMs: number | null;
  /** Why it was refused, in the market's words. */
  readonly reason: string;
}

/** What a market and one person are to each other. */
export interface Standing {
  readonly joining: Joining;
  readonly isMember: boolean;
  /** The latest there was; null: none. */
  readonly request: MembershipRequest | null;
}

export type AskRefusal = "already-member" | "not-by-request" | "already-asked" | "asked-lately";

/** Whether somebody may ask to become a member now; null: yes. */
export function askRefusal({ joining, isMember, request }: Standing, nowMs: number): AskRefusal | null {
  if (isMember) return "already-member";
  if (joining !== "by-request") return "not-by-request";
  if (request?.state === "waiting") return "already-asked";
  return request?.state === "refused" && nowMs < mayAskAgainAtMs(request) ? "asked-lately" : null;
}

export const mayAskAgainAtMs = ({ decidedAtMs }: MembershipRequest): number => (decidedAtMs ?? 0) + ASK_AGAIN_AFTER_MS;
