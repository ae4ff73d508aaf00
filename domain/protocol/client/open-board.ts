import * as v from "valibot";
import { DeviceName, Pen } from "../../board/pen.ts";

/**
 * This page opens the pick-up board with this pen: from now on the pen is this person's, and this device is here. Refused as
 * `forbidden` when the pen is somebody else's, as `too-large` when one person has taken hundreds.
 */
export const OpenBoardMessage = v.strictObject({
  type: v.literal("open-board"),
  pen: Pen,
  deviceName: DeviceName,
});
export type OpenBoardMessage = v.InferOutput<typeof OpenBoardMessage>;
