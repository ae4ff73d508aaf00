import type { OfferId } from "../ids.ts";
import type { FrozenOffer } from "./frozen-offer.ts";
import type { OrderLine } from "./order.ts";

export const linesOf = (lines: readonly OrderLine[], offerId: OfferId): OrderLine[] =>
  lines.filter((line) => line.offerId === offerId);

export const piecesOf = (lines: readonly OrderLine[], offerId: OfferId): number =>
  linesOf(lines, offerId).reduce((sum, line) => sum + line.pieces, 0);

const isSameTerms = (line: OrderLine, offer: FrozenOffer): boolean =>
  line.priceCents === offer.priceCents &&
  line.nominalAmount === offer.nominalAmount &&
  line.stepAmount === offer.stepAmount &&
  line.stockId === offer.stockId &&
  line.unitsPerPiece === offer.unitsPerPiece &&
  line.measuredAmount === null;

const newLine = (offer: FrozenOffer, position: number, pieces: number): OrderLine => ({
  position,
  offerId: offer.offerId,
  participationId: offer.participationId,
  producerId: offer.producerId,
  productName: offer.productName,
  offerName: offer.offerName,
  unit: offer.unit,
  weightMode: offer.weightMode,
  vatBasisPoints: offer.vatBasisPoints,
  stockId: offer.stockId,
  unitsPerPiece: offer.unitsPerPiece,
  priceCents: offer.priceCents,
  nominalAmount: offer.nominalAmount,
  stepAmount: offer.stepAmount,
  pieces,
  measuredAmount: null,
});

/**
 * More pieces of an offer: on the line that has today's terms, else on a new line. Pieces already ordered keep their price
 * (domain-rules, "Catalogs and price safety").
 */
export function addPieces(lines: readonly OrderLine[], offer: FrozenOffer, pieces: number): OrderLine[] {
  const at = lines.findIndex((line) => line.offerId === offer.offerId && isSameTerms(line, offer));
  if (at === -1) return [...lines, newLine(offer, lines.length, pieces)];
  return lines.map((line, index) => (index === at ? { ...line, pieces: line.pieces + pieces } : line));
}

/** Fewer pieces of an offer, the latest line first. A line that reaches 0 stays, visible as cancelled. */
export function removePieces(lines: readonly OrderLine[], offerId: OfferId, pieces: number): OrderLine[] {
  let left = pieces;
  return lines
    .toReversed()
    .map((line) => {
      if (line.offerId !== offerId || left === 0) return line;
      const taken = Math.min(left, line.pieces);
      left -= taken;
      return { ...line, pieces: line.pieces - taken };
    })
    .toReversed();
}
