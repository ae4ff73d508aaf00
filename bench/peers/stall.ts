// What the fan-out peers sell: the same offers, and the same words to every screen.
export const OFFERS = 500;

export interface Stall {
  /** Takes the pieces; answers what every screen is to be told. */
  sell(lines: readonly { offerId: string; pieces: number }[]): string;
}

export function openStall(): Stall {
  const left = new Map(Array.from({ length: OFFERS }, (_, index) => [`bench-offer-${index}`, 50_000_000]));
  let revision = 0;
  return {
    sell(lines) {
      for (const { offerId, pieces } of lines) left.set(offerId, (left.get(offerId) ?? 0) - pieces);
      revision += 1;
      const stock = lines.map(({ offerId }) => [offerId, left.get(offerId)]);
      return JSON.stringify({ type: "changed", from: revision - 1, to: revision, stock });
    },
  };
}
