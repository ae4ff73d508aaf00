import { expect, test } from "vitest";
import { repricingText } from "../../../app/shop/repricing-text.ts";
import type { SeenPrice } from "../../../domain/order/seen-price.ts";

const loaf: SeenPrice = { priceCents: 300, nominalAmount: 1, stepAmount: 1, unit: "piece", weightMode: "fixed" };
const jar: SeenPrice = { ...loaf, nominalAmount: 500, stepAmount: 500, unit: "g" };
const leeks: SeenPrice = { ...jar, nominalAmount: 1000, weightMode: "bulk" };

test.each([
  {
    ...{ name: "a dearer loaf", seen: loaf, change: { priceCents: 340 } },
    text: "Le prix est passé de 3,00 € à 3,40 €. Commander à ce prix ?",
  },
  {
    ...{ name: "a cheaper loaf", seen: loaf, change: { priceCents: 260 } },
    text: "Le prix a baissé : 2,60 € au lieu de 3,00 €.",
  },
  {
    ...{ name: "dearer bulk", seen: leeks, change: { priceCents: 301 } },
    text: "Le prix est passé de 3,00 € à 3,01 € pour 1 kg. Commander à ce prix ?",
  },
  {
    ...{ name: "a smaller jar for the same money", seen: jar, change: { nominalAmount: 400, stepAmount: 400 } },
    text: "L’offre a changé : 3,00 € pour 500 g auparavant, 3,00 € pour 400 g maintenant. La commander ainsi ?",
  },
  {
    ...{ name: "a jar that is now weighed", seen: jar, change: { weightMode: "by-weight" as const } },
    text: "L’offre a changé : 3,00 € pour 500 g auparavant, environ 3,00 € pour 500 g maintenant. La commander ainsi ?",
  },
])("says of $name what changed", ({ seen, change, text }) => {
  expect(repricingText({ seen, now: { ...seen, ...change } }).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(text);
});
