// How much one person may send to one sale: nobody can fill or slow it for the others (architecture, "Life of a socket"). An
// allowance is a bucket of frames that fills with time; what is sent beyond it is refused in words, and costs next to nothing.

export interface Rate {
  /** Frames that may come together. */
  readonly burst: number;
  /** Frames that come back every second. */
  readonly perSecond: number;
}

/** A customer changes an order a few times, not a few times a second. */
export const CUSTOMER_RATE: Rate = { burst: 30, perSecond: 1 };
/** Weighing and ticking with both thumbs; a tablet that comes back with an hour's work sends it in a few frames. */
export const STAFF_RATE: Rate = { burst: 40, perSecond: 20 };

/** Refused frames in a row after which nobody is there who reads the refusals: the connection ends. */
export const REFUSED_FRAMES_MAX = 100;

export interface Allowance {
  readonly frames: number;
  readonly atMs: number;
  /** Refused in a row. */
  readonly refused: number;
}

export type Spent =
  | { readonly isAllowed: true; readonly allowance: Allowance }
  /** `waitMs`: until one frame would be taken. */
  | { readonly isAllowed: false; readonly allowance: Allowance; readonly waitMs: number };

/** Takes one frame from an allowance; null: nothing was sent yet. A clock that goes back gives nothing and takes nothing. */
export function spendFrame(before: Allowance | null, rate: Rate, nowMs: number): Spent {
  const known = before ?? { frames: rate.burst, atMs: nowMs, refused: 0 };
  const elapsedMs = Math.max(0, nowMs - known.atMs);
  const frames = Math.min(rate.burst, known.frames + (elapsedMs / 1_000) * rate.perSecond);
  if (frames >= 1) return { isAllowed: true, allowance: { frames: frames - 1, atMs: nowMs, refused: 0 } };
  const allowance = { frames, atMs: nowMs, refused: known.refused + 1 };
  return { isAllowed: false, allowance, waitMs: Math.ceil(((1 - frames) / rate.perSecond) * 1_000) };
}

/** Whether nothing would differ if this allowance were forgotten. */
export const isWhole = (allowance: Allowance, rate: Rate, nowMs: number): boolean =>
  allowance.frames + (Math.max(0, nowMs - allowance.atMs) / 1_000) * rate.perSecond >= rate.burst;
