// The board's binary frames, on the same socket as the text messages. All bytes inside are Yjs's own, of its first update
// format: there every struct costs at least a byte, so that what a frame can claim is bounded by its size.
import type { PartId } from "../../board/part.ts";

/** Why an update or a question was not taken. Nothing of it was done. */
export const BOARD_REFUSALS = [
  /** No frame, no update, or something else than entries on one's own sheets. */
  "bad-input",
  "too-large",
  /** Not a part, or not a sheet, of this person. */
  "forbidden",
  /** It builds on something the object has not got: ask for `sync` and send what is missing. */
  "incomplete",
  /** An entry of the wrong shape. */
  "bad-entry",
  "no-such-order",
  "no-such-line",
  "no-such-payment",
  /** Of one order. */
  "too-many-payments",
  /** A payment once taken is cancelled, never changed, and no entry is ever removed. */
  "not-to-be-changed",
  /** An instant more than a day ahead of the object's clock. */
  "ahead-of-time",
  /** The distribution is validated: what was handed out and paid is final. */
  "already-validated",
  "board-full",
  "failed",
] as const;
export type BoardRefusal = (typeof BOARD_REFUSALS)[number];

export type BoardClientFrame =
  /** Asks for what this page has not got of a part, and from then on for what is new. */
  | { readonly kind: "sync"; readonly part: PartId; readonly stateVector: Uint8Array }
  /** `sequence`: the page's own number, which comes back with the answer. */
  | { readonly kind: "update"; readonly part: PartId; readonly sequence: number; readonly update: Uint8Array };

export type BoardServerFrame =
  /** The answer to `sync`; `stateVector` tells the page what the object has not got. */
  | {
      readonly kind: "state";
      readonly part: PartId;
      readonly update: Uint8Array;
      readonly stateVector: Uint8Array;
    }
  /** Somebody else's update, kept for good. */
  | { readonly kind: "update"; readonly part: PartId; readonly update: Uint8Array }
  /** Kept for good. */
  | {
      readonly kind: "acknowledged";
      readonly part: PartId;
      readonly sequence: number;
      readonly stateVector: Uint8Array;
    }
  /** `part` is null and `sequence` 0 when the frame could not be read; `sequence` is 0 also for a `sync`. */
  | {
      readonly kind: "refused";
      readonly part: PartId | null;
      readonly sequence: number;
      readonly reason: BoardRefusal;
    };
