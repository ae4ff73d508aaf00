import type { OfferForm } from "../../domain/product/product-form.ts";

/** A button that moves an offer, where there is no script: which one (from 0), and where to. */
export interface OfferMove {
  readonly index: number;
  readonly by: -1 | 1;
}

const MOVE = /^(\d{1,2}) (up|down)$/;

/** As the button of the form sends it. */
export const writeMove = ({ index, by }: OfferMove): string => `${index} ${by < 0 ? "up" : "down"}`;

/** undefined for whatever no button sends. */
export function readMove(value: string | undefined): OfferMove | undefined {
  const [, index, way] = MOVE.exec(value ?? "") ?? [];
  return index === undefined ? undefined : { index: Number(index), by: way === "up" ? -1 : 1 };
}

const REMOVAL = /^\d{1,2}$/;

/** Which offer a button takes away; undefined for whatever no button sends. */
export const readRemoval = (value: string | undefined): number | undefined =>
  REMOVAL.test(value ?? "") ? Number(value) : undefined;

/** The offers in their new order; the same where there is no place to move to. */
export function moveOffer(offers: readonly OfferForm[], { index, by }: OfferMove): readonly OfferForm[] {
  const [moved, other] = [offers[index], offers[index + by]];
  return moved === undefined || other === undefined ? offers : offers.with(index, other).with(index + by, moved);
}
