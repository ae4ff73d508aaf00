import * as v from "valibot";
import { OptionalLine } from "../../form/text.ts";
import { CommandId, UserId } from "../../ids.ts";
import { AMOUNT_MAX, PIECES_MAX } from "../../money/price.ts";
import { REASON_MAX_CHARS } from "../../stock/set-real.ts";
import { ORDER_LINES_MAX } from "../limits.ts";
import { Revision, SentAtMs } from "./place-order.ts";

const wholeUpTo = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

export const ChangeOrderCommand = v.strictObject({
  commandId: CommandId,
  customerId: UserId,
  baseRevision: Revision,
  lines: v.pipe(
    v.array(
      v.strictObject({
        position: wholeUpTo(ORDER_LINES_MAX * 10),
        pieces: v.optional(wholeUpTo(PIECES_MAX)),
        measuredAmount: v.optional(v.nullable(wholeUpTo(AMOUNT_MAX))),
      }),
    ),
    v.minLength(1),
    v.maxLength(ORDER_LINES_MAX),
    v.check((lines) => new Set(lines.map((line) => line.position)).size === lines.length, "each line once"),
  ),
  reason: OptionalLine(REASON_MAX_CHARS),
  sentAtMs: v.optional(SentAtMs),
  isConfirmed: v.optional(v.boolean()),
});

export const ChangeOrderMessage = v.strictObject({ type: v.literal("change-order"), ...ChangeOrderCommand.entries });
