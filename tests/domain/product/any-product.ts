import fc from "fast-check";
import { CATEGORY_PATHS } from "../../../domain/product/category.ts";
import type { Product } from "../../../domain/product/product.ts";
import { UNITS } from "../../../domain/product/unit.ts";
import { WEIGHT_MODES } from "../../../domain/product/weight-mode.ts";

export const anyProduct: fc.Arbitrary<Product> = fc
  .record({
    name: fc.stringMatching(/^[a-zé]{1,20}$/),
    description: fc.stringMatching(/^[a-zé]{0,20}$/),
    picture: fc.constantFrom(null, "hash"),
    unit: fc.constantFrom(...UNITS),
    category: fc.constantFrom(null, ...CATEGORY_PATHS),
    isOrganic: fc.boolean(),
    isActive: fc.boolean(),
    weightMode: fc.constantFrom(...WEIGHT_MODES),
    stock: fc.constantFrom("own" as const, "pool" as const),
    offers: fc.array(
      fc.record({
        id: fc.constantFrom(null, "offer"),
        name: fc.stringMatching(/^[a-z]{0,10}$/),
        nominalAmount: fc.integer({ min: 1, max: 10_000 }),
        stepAmount: fc.integer({ min: 1, max: 10_000 }),
        priceCents: fc.integer({ min: 1, max: 1_000_000 }),
        vatRateId: fc.constant("vat"),
        reference: fc.constant(null),
      }),
      { maxLength: 4 },
    ),
  })
  .filter((product) => product.weightMode === "fixed" || product.unit !== "piece")
  .map((product) => {
    const inUnits = (amount: number) => (product.unit === "cl" ? amount * 10 : amount);
    const offers = product.offers.map((offer) => {
      // Tenths only where nothing is weighed or pooled.
      const isFine = product.weightMode === "fixed" && product.stock === "own" && product.unit !== "piece";
      const nominalAmount = isFine ? offer.nominalAmount / 10 : inUnits(offer.nominalAmount);
      const stepAmount = product.weightMode === "bulk" ? inUnits(offer.stepAmount) : nominalAmount;
      return { ...offer, nominalAmount, stepAmount };
    });
    return { ...product, offers };
  });
