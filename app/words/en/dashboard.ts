import type { dashboard as french } from "../fr/dashboard.ts";

export const dashboard: typeof french = {
  toDo: "To do",
  allDone: "Nothing urgent: your sales are ready.",
  serveShortage: ({ count }) =>
    count === 1
      ? "One offer has more orders than stock: choose who gets less."
      : `${count} offers have more orders than stock: choose who gets less.`,
  prepareOrders: ({ count, market, day }) =>
    count === 1 ? `Prepare the order for ${market}, ${day}.` : `Prepare the ${count} orders for ${market}, ${day}.`,
  publishChanges: ({ count }) =>
    count < 2
      ? "One change is not in your open sales yet: keep it for the next one, or synchronise."
      : `${count} changes are not in your open sales yet: keep them for the next one, or synchronise.`,
  checkLegal: "Check your legal information: it comes from your request.",
  checkVatRates: "Check your VAT rates, and delete those you do not need.",
  completeProfile: "Complete your profile: logo, portrait and short description.",
  countStocks: "Enter your real stock, for the offers of which there is only so much.",
  createProduct: "Create your first product.",
  completeProducts: ({ count }) =>
    count === 1
      ? "One active product is not on sale yet: it lacks a picture, a category or an offer."
      : `${count} active products are not on sale yet: they lack a picture, a category or an offer.`,
  createCatalog: "Create your first catalogue, to choose what lies on your stall.",
  fillCatalog: "Choose the offers of your catalogue.",
  findMarket: "Find your first market, and send it your catalogue.",
  planSale: "Say which of the next distributions you take part in.",
  today: "Today's orders",
  nothingToday: "No order yet today.",
  myMarkets: "My markets",
  allMarkets: "See all markets",
  noMarket: "No market has linked your catalogue yet. Look for one near you.",
  noDate: "no date planned",
  openSale: "sale open",
  lowStock: "Low stock",
  enoughStock: "Nothing on sale is running out.",
  left: ({ amount }) => `${amount} left`,
  allStocks: "See all low stocks",
};
