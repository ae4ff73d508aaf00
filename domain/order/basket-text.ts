// A basket as text: kept by a browser between visits, and carried in an address or in the fields of a form when a page
// without JavaScript must show again what was wanted, and at which price it was chosen.
import * as v from "valibot";
import { OfferId } from "../ids.ts";
import { PIECES_MAX } from "../money/price.ts";
import type { WantedLine } from "./place-order.ts";
import { parseSeenPrice, type SeenPrice, seenPriceText } from "./seen-price.ts";

const LINE = /^([A-Za-z0-9_-]{1,64})\.(\d{1,4})(?:\.(.+))?$/;

export const basketText = (lines: readonly WantedLine[]): string =>
  lines.map(({ offerId, pieces, seen }) => `${offerId}.${pieces}${priceSuffix(seen)}`).join("~");

/** Reads what it can: a damaged part is left out, a repeated offer counts once, the last time. */
export function parseBasketText(text: string): WantedLine[] {
  const lines = new Map<OfferId, WantedLine>();
  for (const part of text.split("~")) {
    const [, idText, piecesText, priceText] = LINE.exec(part) ?? [];
    const line = idText === undefined ? null : readLine(idText, Number(piecesText), priceText);
    if (line !== null) lines.set(line.offerId, line);
  }
  return [...lines.values()];
}

export const PIECES_FIELD = "pieces-";

/**
 * The field of an offer in the shop's form. Its name tells the price the page was drawn with: a form in an old page says
 * what its reader saw, at no further field per offer.
 */
export const piecesField = (offerId: OfferId, price?: SeenPrice): string =>
  `${PIECES_FIELD}${offerId}${priceSuffix(price)}`;

/** null: damaged, or no such field. An emptied field wants none. */
export function readPiecesField(name: string, value: string): WantedLine | null {
  if (!name.startsWith(PIECES_FIELD)) return null;
  const [idText = "", ...price] = name.slice(PIECES_FIELD.length).split(".");
  return readLine(idText, Number(value), price.length === 0 ? undefined : price.join("."));
}

const priceSuffix = (price: SeenPrice | undefined): string => (price === undefined ? "" : `.${seenPriceText(price)}`);

function readLine(idText: string, pieces: number, priceText: string | undefined): WantedLine | null {
  const offerId = v.safeParse(OfferId, idText);
  const seen = priceText === undefined ? undefined : parseSeenPrice(priceText);
  const isCount = Number.isInteger(pieces) && pieces >= 0 && pieces <= PIECES_MAX;
  if (!offerId.success || !isCount || seen === null) return null;
  return { offerId: offerId.output, pieces, ...(seen && { seen }) };
}
