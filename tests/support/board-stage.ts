// A sale with one order, and devices around it.
import type { Viewer } from "../../domain/access/viewer.ts";
import type { BoardLine } from "../../domain/board/board-order.ts";
import { type Marking, markLine } from "../../domain/board/intention.ts";
import { TABLE_PART } from "../../domain/board/part.ts";
import type { Order, OrderLine } from "../../domain/order/order.ts";
import { type BoardDevice, joinBoard } from "./join-board.ts";
import { aVolunteerViewer } from "./join-distribution.ts";
import { setTheStage } from "./stage.ts";

export async function setTheBoard(key: string, basket: Record<string, number> = { pain: 2, miel: 1 }) {
  const offers = Object.keys(basket).map((name) => ({ name }));
  const stage = await setTheStage({ key, offers });
  const placed = await stage.order(0, "ana", basket);
  if (placed.result !== "accepted") throw new Error("not placed");
  const { order } = placed;
  const part = stage.rows.producerId;
  /** A device of the market's people, with the table and the producer's part open. */
  const join = async (
    penName: string,
    viewer: Viewer = aVolunteerViewer(`person-${penName}`),
  ): Promise<BoardDevice> => {
    const device = await joinBoard(stage.distribution(), viewer, penName);
    for (const one of [part, TABLE_PART] as const) await device.sync(one);
    return device;
  };
  const reconnect = (device: BoardDevice, viewer: Viewer = aVolunteerViewer(`person-${device.pen}`)) =>
    device.connect(stage.distribution(), viewer);
  return { stage, order, part, join, reconnect };
}

export function lineOf(order: Order, position = 0): OrderLine {
  const line = order.lines[position];
  if (line === undefined) throw new Error(`no line ${position}`);
  return line;
}

export const mark = (order: Order, marking: Marking = { state: "given" }, position = 0) =>
  markLine(order, lineOf(order, position), marking);

export const stateOf = (device: BoardDevice, order: Order, position = 0): BoardLine["mark"]["state"] | undefined =>
  device.read(order).lines[position]?.mark.state;
