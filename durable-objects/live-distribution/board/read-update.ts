// What an update says, told from its structs before any of it is believed. Only one shape is taken: each sheet is a root map
// named by its pen, written by that pen's client alone, and under each key every value replaces the one before. Whatever has
// this shape integrates without waiting for anything, and costs what it is large, not what the part is.
import * as Y from "yjs";
import { type Pen, penOf } from "../../../domain/board/pen.ts";
import type { BoardRefusal } from "../../../domain/protocol/board/frames.ts";
import { SheetGrowth } from "./sheet-growth.ts";

/** A value as it newly stands on a sheet. */
export interface Written {
  readonly pen: Pen;
  readonly key: string;
  readonly value: unknown;
}

export type UpdateReading =
  /** Everything in it is known already. */
  | { readonly result: "nothing-new" }
  /** `update` without what is known. */
  | { readonly result: "news"; readonly update: Uint8Array; readonly written: readonly Written[] }
  | { readonly result: "refused"; readonly reason: BoardRefusal };

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** `mayUse`: whether the sender may write with this pen. */
export function readUpdate(doc: Y.Doc, bytes: Uint8Array, mayUse: (pen: Pen) => boolean): UpdateReading {
  const news = decode(doc, bytes);
  if (news === null) return refused("bad-input");
  const { structs, ds } = news.decoded;
  const context = { doc, mayUse, sheets: new Map<number, SheetGrowth>() };
  const reason = readStructs(context, structs) ?? readDeletions(context, ds);
  if (reason !== null) return refused(reason);
  const written: Written[] = [];
  for (const sheet of context.sheets.values()) {
    const standing = sheet.standing(ds);
    if (standing === null) return refused("not-to-be-changed");
    written.push(...standing);
  }
  return written.length === 0 ? { result: "nothing-new" } : { result: "news", update: news.update, written };
}

const refused = (reason: BoardRefusal): UpdateReading => ({ result: "refused", reason });

/** Yjs throws, or runs out of stack, where bytes are not its own. */
function decode(doc: Y.Doc, bytes: Uint8Array): { update: Uint8Array; decoded: DecodedUpdate } | null {
  try {
    const update = Y.diffUpdate(bytes, Y.encodeStateVector(doc));
    return { update, decoded: Y.decodeUpdate(update) };
  } catch {
    // Not an update is bad input, answered as such.
    return null;
  }
}

interface Context {
  readonly doc: Y.Doc;
  readonly mayUse: (pen: Pen) => boolean;
  /** Those that grow, by client. */
  readonly sheets: Map<number, SheetGrowth>;
}

function readStructs({ doc, mayUse, sheets }: Context, structs: DecodedUpdate["structs"]): BoardRefusal | null {
  let sheet: SheetGrowth | null = null;
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client } = struct.id;
    if (sheet?.client !== client) {
      const pen = penOf(client);
      // Of several sections of one client Yjs would only believe the last.
      if (pen === null || sheets.has(client)) return "bad-input";
      if (!mayUse(pen)) return "forbidden";
      sheet = new SheetGrowth(doc, client, pen);
      sheets.set(client, sheet);
    }
    const reason = sheet.add(struct);
    if (reason !== null) return reason;
  }
  return null;
}

/**
 * Only what is replaced may be deleted, or is already. Ranges must not overlap, as Yjs's own never do: each struct is looked
 * at once, however many ranges are claimed.
 */
function readDeletions({ doc, mayUse, sheets }: Context, { clients }: DecodedUpdate["ds"]): BoardRefusal | null {
  for (const [client, ranges] of clients) {
    const pen = penOf(client);
    if (pen === null) return "bad-input";
    const sheet = sheets.get(client) ?? new SheetGrowth(doc, client, pen);
    let end = 0;
    for (const { clock, len } of ranges.sort((one, other) => one.clock - other.clock)) {
      if (clock < end) return "bad-input";
      end = clock + len;
      const reason = sheet.deletionRefusal(clock, end);
      if (reason !== null) return mayUse(pen) ? reason : "forbidden";
    }
  }
  return null;
}
