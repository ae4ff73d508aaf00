// A basket as text: kept by a browser between visits, and carried in an address when a page without JavaScript must show
// again what was wanted.
import * as v from "valibot";
import { OfferId } from "../ids.ts";
import { PIECES_MAX } from "../money/price.ts";
import type { WantedLine } from "./place-order.ts";

const LINE = /^([A-Za-z0-9_-]{1,64})\.(\d{1,4})$/;

export const basketText = (lines: readonly WantedLine[]): string =>
  lines.map((line) => `${line.offerId}.${line.pieces}`).join("~");

/** Reads what it can: a damaged part is left out, a repeated offer counts once, the last time. */
export function parseBasketText(text: string): WantedLine[] {
  const lines = new Map<OfferId, number>();
  for (const part of text.split("~")) {
    const [, idText, piecesText] = LINE.exec(part) ?? [];
    const pieces = Number(piecesText);
    if (idText !== undefined && pieces <= PIECES_MAX) lines.set(v.parse(OfferId, idText), pieces);
  }
  return [...lines].map(([offerId, pieces]) => ({ offerId, pieces }));
}
