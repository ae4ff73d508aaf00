/** How an order is paid at the table. `later` is a promise: it is remembered and counts as nothing paid. */
export const MEANS = ["cash", "cheque", "card", "transfer", "later"] as const;
export type Means = (typeof MEANS)[number];
