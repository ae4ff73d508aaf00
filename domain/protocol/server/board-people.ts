import * as v from "valibot";
import { Pen } from "../../board/pen.ts";
import { listOf } from "./order-shape.ts";

/**
 * Who is at the board or has written on it, as far as this page may see: those who are here first, then the latest writers,
 * at most BOARD_PEOPLE_MAX. Always the whole list; sent when the board is opened and whenever the list changes.
 */
export const BoardPeople = v.object({
  type: v.literal("board-people"),
  people: listOf(v.object({ pen: Pen, name: v.string(), deviceName: v.string(), isHere: v.boolean() })),
});
export type BoardPeople = v.InferOutput<typeof BoardPeople>;
export type BoardPerson = BoardPeople["people"][number];
