import type { showcase as french } from "../fr/showcase.ts";

export const showcase: typeof french = {
  nextSales: "Next sales",
  products: "Products",
  markets: "Where to find them",
  mapOf: ({ producer }) => `The markets where ${producer} sells`,
};
