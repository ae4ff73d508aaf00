// The demo must be the same on every machine: all its chance comes from here, never from Math.random.

export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  between(low: number, high: number): number;
  /** An integer from low to high, both possible. */
  integer(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  chance(probability: number): boolean;
  shuffled<T>(values: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state, even enough for baskets and wobbly potatoes. */
const mulberry = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const createRandom = (seed: number): Random => {
  const next = mulberry(seed);
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => {
    const chosen = choices[integer(0, choices.length - 1)];
    if (chosen === undefined) throw new Error("Nothing to pick from");
    return chosen;
  };
  const shuffled = <T>(values: readonly T[]): T[] =>
    values
      .map((value) => ({ value, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ value }) => value);
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    integer,
    pick,
    chance: (probability) => next() < probability,
    shuffled,
  };
};

/** FNV-1a: the same words give the same chance wherever they stand among the others. */
export const seedFrom = (words: string): number => {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};
