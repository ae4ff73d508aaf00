import * as v from "valibot";
import { CommandId } from "../../ids.ts";
import { BoardPeople } from "./board-people.ts";
import { Changed } from "./changed.ts";
import { OrderAnswered } from "./order-answer.ts";
import { listOf } from "./order-shape.ts";
import { Welcome } from "./welcome.ts";

/** The last frame was not taken: it could not be read, or is not allowed to this socket. Nothing was done. */
export const Refused = v.object({
  type: v.literal("refused"),
  reason: v.picklist(["bad-input", "too-large", "forbidden", "sign-in-needed", "too-fast", "failed"]),
  /** The command in it, when it could be read. */
  commandId: v.nullable(CommandId),
  /** Where in the frame. */
  paths: listOf(v.string()),
});
export type Refused = v.InferOutput<typeof Refused>;

/** The page speaks an older protocol. */
export const ReloadRequired = v.object({ type: v.literal("reload-required") });

export const ServerMessage = v.variant("type", [Welcome, Changed, OrderAnswered, BoardPeople, Refused, ReloadRequired]);
export type ServerMessage = v.InferOutput<typeof ServerMessage>;
