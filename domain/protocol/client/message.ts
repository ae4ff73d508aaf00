import * as v from "valibot";
import { ChangeOrderMessage } from "./change-order.ts";
import { OpenBoardMessage } from "./open-board.ts";
import { PlaceOrderMessage } from "./place-order.ts";

/** Asked after a gap in the revisions: everything anew. */
export const GetSnapshotMessage = v.strictObject({ type: v.literal("get-snapshot") });

/** What a page may send to a distribution. */
export const ClientMessage = v.variant("type", [
  PlaceOrderMessage,
  ChangeOrderMessage,
  GetSnapshotMessage,
  OpenBoardMessage,
]);
export type ClientMessage = v.InferOutput<typeof ClientMessage>;
