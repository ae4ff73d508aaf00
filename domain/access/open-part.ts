import { assertNever } from "../assert-never.ts";
import { type PartId, TABLE_PART } from "../board/part.ts";
import type { ProducerId } from "../ids.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Whether somebody may read and write a part of the pick-up board: with the market's eyes every part there is, with a
 * producer's that producer's lines, with a customer's nothing.
 */
export function mayOpenPart(
  { audience, actions }: Viewer,
  part: PartId,
  isProducerHere: (producerId: ProducerId) => boolean,
): boolean {
  if (!actions.includes("work-board")) return false;
  switch (audience.kind) {
    case "customer":
      return false;
    case "producer":
      return part === audience.producerId;
    case "staff":
      return part === TABLE_PART || isProducerHere(part);
    default:
      return assertNever(audience);
  }
}
