import type { OfferId, ParticipationId, ProducerId, StockId, UserId } from "../ids.ts";
import { billedCents, divideHalfUp, expectedCents, type PriceTerms } from "../money/price.ts";
import type { Unit } from "../product/unit.ts";
import { isPriceExpected, type WeightMode } from "../product/weight-mode.ts";

/** One offer in an order, at the price it was ordered at. Keeps its own copy of the terms: nothing else can change them. */
export interface OrderLine extends PriceTerms {
  /** From 0, stable: how others speak of this line. */
  readonly position: number;
  readonly offerId: OfferId;
  readonly participationId: ParticipationId;
  readonly producerId: ProducerId;
  readonly productName: string;
  readonly offerName: string;
  readonly unit: Unit;
  readonly weightMode: WeightMode;
  readonly vatBasisPoints: number;
  readonly stockId: StockId;
  readonly unitsPerPiece: number;
  /** 0 keeps the line visible as cancelled. */
  readonly pieces: number;
  /** Grams or millilitres weighed; null: nothing yet. */
  readonly measuredAmount: number | null;
  /** Of these pieces, those that were missing at the pick-up: not billed. Known once the order is settled; absent: none. */
  readonly missingPieces?: number | undefined;
}

export type ChangeSide = "producer" | "market";

/** A change made by somebody else than the customer, kept so that the customer is told what, why and by how much. */
export interface OrderChange {
  readonly atMs: number;
  /** Empty once their account is deleted. */
  readonly byName: string;
  /** Absent: made before this was kept, or by an account that is deleted. */
  readonly byUserId?: UserId | undefined;
  /** In whose name: the producer whose line it is, or the market. Absent in what was kept before it was noted. */
  readonly side?: ChangeSide | undefined;
  readonly position: number;
  readonly fromPieces: number;
  readonly toPieces: number;
  readonly fromCents: number;
  readonly toCents: number;
  readonly reason: string;
}

/**
 * confirmed ⇄ collected (the board: `pick-up-state.ts`) → settled (validation); cancelled when nothing is left of it. A customer's
 * edit makes it confirmed again, since it may add what nobody has handed out; a change by somebody else does not.
 */
export type OrderState = "confirmed" | "cancelled" | "collected" | "settled";

/** One customer at one distribution. */
export interface Order {
  readonly customerId: UserId;
  readonly customerName: string;
  /** 1, 2, 3… in the distribution; stable, never given twice. */
  readonly number: number;
  /** The distribution's revision that last changed this order. */
  readonly revision: number;
  readonly state: OrderState;
  readonly placedAtMs: number;
  readonly changedAtMs: number;
  /** When the customer last changed it; absent while they never have since it was placed. */
  readonly editedAtMs?: number | undefined;
  readonly lines: readonly OrderLine[];
  readonly changes: readonly OrderChange[];
}

/** What the line costs now, in cents: by measure once weighed, as expected before; what is missing is taken off by the piece. */
export function lineCents(line: OrderLine): number {
  const { pieces, measuredAmount, missingPieces = 0 } = line;
  const cents =
    measuredAmount === null || pieces === 0 ? expectedCents(line, pieces) : billedCents(line, measuredAmount);
  return missingPieces === 0 ? cents : divideHalfUp(cents * (pieces - missingPieces), pieces);
}

export const isLineExpected = (line: OrderLine): boolean =>
  line.pieces > 0 && line.measuredAmount === null && isPriceExpected(line.weightMode);

export const orderCents = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, line) => sum + lineCents(line), 0);

/** Units of its stock the line holds. */
export const lineUnits = (line: OrderLine): number => line.pieces * line.unitsPerPiece;

/** Units held per stock. */
export function unitsByStock(lines: readonly OrderLine[]): Map<StockId, number> {
  const units = new Map<StockId, number>();
  for (const line of lines) units.set(line.stockId, (units.get(line.stockId) ?? 0) + lineUnits(line));
  return units;
}
