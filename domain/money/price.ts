// Money is integer cents. All roundings are half up, on non-negative amounts, and every product below stays under 2^53
// thanks to these limits.

/** 10,000 €: no single offer of a market costs more. */
export const PRICE_MAX_CENTS = 1_000_000;
/** One tonne, a thousand litres or a million pieces, in base units. */
export const AMOUNT_MAX = 1_000_000;
/** Pieces of one offer in one order. */
export const PIECES_MAX = 1_000;

/**
 * What a price buys and what is ordered at a time, both in base units (g, ml, piece): whole ones, or, where nothing is weighed
 * or drawn from a pool, tenths of a gram or millilitre.
 */
export interface PriceTerms {
  readonly priceCents: number;
  readonly nominalAmount: number;
  /** One ordered piece; equal to nominalAmount except for `bulk`. */
  readonly stepAmount: number;
}

/** a ÷ b rounded half up, for a ≥ 0 and b > 0. */
export const divideHalfUp = (dividend: number, divisor: number): number =>
  Math.floor((2 * dividend + divisor) / (2 * divisor));

/** Half a gram is five: rules count in whole numbers. */
export const inTenths = (amount: number): number => Math.round(10 * amount);

/** Whether it is fine to a tenth of a base unit and no finer. */
export const isInTenths = (amount: number): boolean => inTenths(amount) / 10 === amount;

/** Price of ordered pieces before anything is weighed, in cents. Steps of bulk are whole base units. */
export const expectedCents = ({ stepAmount, nominalAmount, priceCents }: PriceTerms, pieces: number): number =>
  stepAmount === nominalAmount ? pieces * priceCents : divideHalfUp(pieces * stepAmount * priceCents, nominalAmount);

/** Price of a measured amount, in cents: a 1.5 kg chicken at 15.00 € that weighs 1,720 g bills 17.20 €. */
export const billedCents = (terms: PriceTerms, measuredAmount: number): number =>
  divideHalfUp(inTenths(measuredAmount) * terms.priceCents, inTenths(terms.nominalAmount));
