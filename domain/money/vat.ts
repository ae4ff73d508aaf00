/** 100 %: no country taxes more than the goods are worth. */
export const VAT_MAX_BASIS_POINTS = 10_000;

/** What a new producer may bill: the French rates, in basis points. */
export const START_RATES_BASIS_POINTS = [0, 550, 1000, 2000] as const;
