// What a customer wants otherwise than ordered so far: a basket not yet sent. Lines not in it follow the order, whatever
// happens to it; a first order is a draft over nothing.
import * as v from "valibot";
import type { OfferId } from "../../domain/ids.ts";
import { PIECES_MAX } from "../../domain/money/price.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import type { Order, OrderLine } from "../../domain/order/order.ts";
import type { WantedLine } from "../../domain/order/place-order.ts";
import { addPieces, piecesOf, removePieces } from "../../domain/order/revise-lines.ts";
import { isNoDearer, SeenPrice, seenPrice } from "../../domain/order/seen-price.ts";

const Pieces = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PIECES_MAX));

const DraftLine = v.object({
  /** How many in all. */
  pieces: Pieces,
  /** How many were ordered when this was chosen. */
  heldPieces: Pieces,
  /** The price when this was chosen, or the last one said yes to. Baskets kept before prices were remembered have none. */
  seen: v.optional(SeenPrice),
});

/** As it is kept in the browser between visits. */
export const Draft = v.record(v.string(), DraftLine);

export type DraftLine = v.InferOutput<typeof DraftLine>;
export type Draft = Readonly<Record<OfferId, DraftLine>>;

type PriceList = ReadonlyMap<OfferId, FrozenOffer>;

const linesIn = (order: Order | null): readonly OrderLine[] => order?.lines ?? [];

export const heldPieces = (order: Order | null, offerId: OfferId): number => piecesOf(linesIn(order), offerId);

export const wantedPieces = (draft: Draft, order: Order | null, offerId: OfferId): number =>
  draft[offerId]?.pieces ?? heldPieces(order, offerId);

const entriesOf = (draft: Draft): [OfferId, DraftLine][] =>
  // The keys of a Draft are offers: Object.entries forgets it.
  Object.entries(draft) as [OfferId, DraftLine][];

export const isDraftEmpty = (draft: Draft): boolean => Object.keys(draft).length === 0;

/** Back to what is ordered means nothing is wanted otherwise. Another number of pieces is no yes to a higher price. */
export function withPieces(draft: Draft, order: Order | null, { offerId, pieces, seen }: WantedLine): Draft {
  const held = heldPieces(order, offerId);
  const { [offerId]: known, ...others } = draft;
  if (pieces === held) return others;
  const chosenAt = lowerOf(known?.seen, seen);
  return {
    ...others,
    [offerId]: { pieces, heldPieces: known?.heldPieces ?? held, ...(chosenAt && { seen: seenPrice(chosenAt) }) },
  };
}

/** The later price, unless it is dearer or another deal. */
const lowerOf = (earlier: SeenPrice | undefined, later: SeenPrice | undefined): SeenPrice | undefined =>
  earlier !== undefined && (later === undefined || !isNoDearer(earlier, later)) ? earlier : later;

/** The customer says yes to this price of a line. */
export function atPrice(draft: Draft, offerId: OfferId, price: SeenPrice): Draft {
  const line = draft[offerId];
  return line === undefined ? draft : { ...draft, [offerId]: { ...line, seen: seenPrice(price) } };
}

/** What was chosen at a price that nobody remembers was chosen at the one this page shows first. */
export const withPricesSeen = (draft: Draft, priceList: PriceList): Draft =>
  entriesOf(draft).reduce((next, [offerId, { seen }]) => {
    const offer = priceList.get(offerId);
    return seen === undefined && offer !== undefined ? atPrice(next, offerId, offer) : next;
  }, draft);

export const wantedLines = (draft: Draft): WantedLine[] =>
  entriesOf(draft).map(([offerId, { pieces, seen }]) => ({ offerId, pieces, seen }));

/**
 * The command's lines: only what is wanted otherwise. More of an offer goes at the price in the page, unless that is dearer
 * than what the customer said yes to.
 */
export const commandLines = (draft: Draft, order: Order | null, priceList: PriceList): WantedLine[] =>
  wantedLines(draft).map(({ offerId, pieces, seen }) => {
    const offer = priceList.get(offerId);
    if (seen === undefined || pieces <= heldPieces(order, offerId)) return { offerId, pieces };
    return { offerId, pieces, seen: seenPrice(offer !== undefined && isNoDearer(seen, offer) ? offer : seen) };
  });

/** What is ordered, was ordered, or is wanted otherwise. */
export const namedOffers = (draft: Draft, order: Order | null): OfferId[] => [
  ...new Set([...linesIn(order).map((line) => line.offerId), ...entriesOf(draft).map(([id]) => id)]),
];

/** Everything the customer would have: what an address carries. */
export function basketLines(draft: Draft, order: Order | null): WantedLine[] {
  return namedOffers(draft, order)
    .map((offerId) => ({ offerId, pieces: wantedPieces(draft, order, offerId), seen: draft[offerId]?.seen }))
    .filter((line) => line.pieces > 0);
}

/** From a basket that names everything wanted: what it leaves out is not wanted. */
export function draftOfWhole(lines: readonly WantedLine[], order: Order | null): Draft {
  const named = new Set(lines.map((line) => line.offerId));
  const left = linesIn(order).filter((line) => !named.has(line.offerId));
  return [...lines, ...left.map(({ offerId }) => ({ offerId, pieces: 0 }))].reduce<Draft>(
    (draft, line) => withPieces(draft, order, line),
    {},
  );
}

/** From a basket filled before anybody signed in: it never takes away from an order that was there already. */
export const draftOnTop = (lines: readonly WantedLine[], order: Order | null): Draft =>
  lines.reduce<Draft>(
    (draft, line) =>
      withPieces(draft, order, { ...line, pieces: Math.max(line.pieces, heldPieces(order, line.offerId)) }),
    {},
  );

/** Offers whose ordered pieces somebody changed after the customer chose otherwise. */
export const conflictsIn = (draft: Draft, order: Order | null): OfferId[] =>
  entriesOf(draft)
    .filter(([offerId, line]) => heldPieces(order, offerId) !== line.heldPieces)
    .map(([offerId]) => offerId);

/** The customer saw what is ordered now and still wants what they chose. */
export const onOrder = (draft: Draft, order: Order | null): Draft =>
  wantedLines(draft).reduce<Draft>((next, line) => withPieces(next, order, line), {});

/** Without what has come true meanwhile, such as by an order whose answer was not heard. */
export const unfulfilled = (draft: Draft, order: Order | null): Draft =>
  Object.fromEntries(entriesOf(draft).filter(([offerId, line]) => line.pieces !== heldPieces(order, offerId)));

/** The lines as the distribution would make them, each at its own price: what was ordered keeps the price it had. */
export function linesAfter(draft: Draft, order: Order | null, priceList: PriceList): readonly OrderLine[] {
  let lines = linesIn(order);
  for (const { offerId, pieces } of wantedLines(draft)) {
    const difference = pieces - piecesOf(lines, offerId);
    const offer = priceList.get(offerId);
    if (difference > 0 && offer !== undefined) lines = addPieces(lines, offer, difference);
    if (difference < 0) lines = removePieces(lines, offerId, -difference);
  }
  return lines;
}
