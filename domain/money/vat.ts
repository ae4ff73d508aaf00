/** 100 %: no country taxes more than the goods are worth. */
export const VAT_MAX_BASIS_POINTS = 10_000;
