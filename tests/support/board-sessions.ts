// A morning at the table, played in memory: three devices that say things and hear of each other when the network lets them.
import fc from "fast-check";
import * as Y from "yjs";
import {
  cancelPayment,
  type Intention,
  type Marking,
  markLine,
  takePayment,
  writeNote,
} from "../../domain/board/intention.ts";
import { type PartId, TABLE_PART } from "../../domain/board/part.ts";
import type { Order } from "../../domain/order/order.ts";
import { anOrder, aPayment, paymentId } from "./board-builders.ts";
import { BoardDevice } from "./join-board.ts";
import { NOON_MS } from "./market-rows.ts";

export const ORDER: Order = anOrder({ pain: 3, miel: 1, lait: 2, oeufs: 6 });
const PENS = ["a", "b1", "z0"];

export interface Step {
  readonly device: number;
  readonly says: "give" | "clear" | "miss" | "pay" | "cancel" | "note" | "undo";
  /** Which line or payment. */
  readonly about: number;
  /** How wrong the device's clock is. */
  readonly skewMs: number;
  /** The device whose work it hears of before, if any. */
  readonly hears: number | null;
}

export const aStep: fc.Arbitrary<Step> = fc.record({
  device: fc.nat(PENS.length - 1),
  says: fc.constantFrom("give", "give", "clear", "miss", "pay", "cancel", "note", "undo", "undo"),
  about: fc.nat(ORDER.lines.length - 1),
  skewMs: fc.integer({ min: -600_000, max: 600_000 }),
  hears: fc.option(fc.nat(PENS.length - 1), { freq: 2 }),
});

export interface PartUpdate {
  readonly device: number;
  readonly part: PartId;
  readonly bytes: Uint8Array;
}

export interface Played {
  readonly devices: readonly BoardDevice[];
  /** In the order in which they were made. */
  readonly updates: readonly PartUpdate[];
  readonly paymentIds: readonly string[];
}

const MARKING: Readonly<Record<"give" | "clear" | "miss", Marking>> = {
  give: { state: "given" },
  clear: { state: "nothing" },
  miss: { state: "missing", missingPieces: 1 },
};

export function play(steps: readonly Step[]): Played {
  const devices = PENS.map((name) => new BoardDevice(name));
  const updates: PartUpdate[] = [];
  const paymentIds: string[] = [];
  for (const [index, step] of steps.entries()) {
    const device = devices[step.device];
    if (device === undefined) continue;
    const other = step.hears === null ? undefined : devices[step.hears];
    if (other !== undefined) exchange(other, device);
    for (const [part, bytes] of act(device, step, { order: ORDER, index, paymentIds }))
      updates.push({ device: step.device, part, bytes });
  }
  return { devices, updates, paymentIds };
}

interface Telling {
  readonly order: Order;
  readonly index: number;
  /** Grows by those that are taken. */
  readonly paymentIds: string[];
}

/** Has a device do what a step says; returns what it wrote, by part. */
export function act(device: BoardDevice, step: Step, telling: Telling): ReadonlyMap<PartId, Uint8Array> {
  const nowMs = NOON_MS + 1_000 * telling.index + step.skewMs;
  return step.says === "undo" ? device.undo(nowMs) : device.write(intentionsOf(step, telling), nowMs);
}

/** What a step says of an order of four lines. */
function intentionsOf({ says, about }: Step, { order, index, paymentIds }: Telling): Intention[] {
  const line = order.lines[about];
  const taken = paymentIds[about];
  switch (says) {
    case "pay":
      paymentIds.push(`pay${index}`);
      return takePayment(order.number, aPayment({ id: `pay${index}`, amountCents: 100 + index }));
    case "cancel":
      return taken === undefined ? [] : cancelPayment(order.number, paymentId(taken));
    case "note":
      return writeNote(order.number, `Note ${index}`);
    case "undo":
      return [];
    default:
      return line === undefined ? [] : markLine(order, line, MARKING[says]);
  }
}

export const SESSION_PARTS: readonly PartId[] = [TABLE_PART, ORDER.lines[0]?.producerId ?? TABLE_PART];

function exchange(from: BoardDevice, to: BoardDevice): void {
  for (const part of SESSION_PARTS) {
    const [sent, received] = [from.document(part), to.document(part)];
    Y.applyUpdate(received, Y.encodeStateAsUpdate(sent, Y.encodeStateVector(received)));
  }
}

/** Any order of these, some of them twice. */
export function shuffled(updates: readonly PartUpdate[], random: () => number): PartUpdate[] {
  const repeated = updates.filter(() => random() < 0.2);
  return [...updates, ...repeated]
    .map((update) => ({ update, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ update }) => update);
}
