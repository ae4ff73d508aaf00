// A pen is one opening of the board on one device; a new one at every load. It is the Yjs client id of that session in base
// 36, and names the sheet (a root Y.Map) it alone writes on. The object binds a pen to the person who first used it.
import * as v from "valibot";
import { Line } from "../form/text.ts";

/** Six characters: every entry repeats its pen, and two billion never meet at one market. */
export const PEN_COUNT = 36 ** 6;

export const Pen = v.pipe(v.string(), v.regex(/^(?:0|[1-9a-z][0-9a-z]{0,5})$/, "pen"), v.brand("Pen"));
export type Pen = v.InferOutput<typeof Pen>;

/** The Yjs client id to open the board with, from any random unsigned 32-bit number. */
export const clientIdFrom = (random: number): number => random % PEN_COUNT;

/** The pen of a Yjs client id; null when it is none that a board gives out. */
export function penOf(clientId: number): Pen | null {
  const parsed = v.safeParse(Pen, clientId.toString(36));
  return parsed.success ? parsed.output : null;
}

export const DEVICE_NAME_MAX_CHARS = 60;

/** What people call a device: "Tablette de la table 2". */
export const DeviceName = Line(DEVICE_NAME_MAX_CHARS);
