// What is on sale at a demo distribution, as its customers see it.
import { firstLevel } from "../../domain/product/category.ts";
import type { SeedDistribution } from "./calendar.ts";
import { CATALOGS, offerIdOf, productIdOf, type SeedCatalog } from "./catalogs.ts";
import { PRODUCERS } from "./producers/all.ts";
import type { SeedOffer, SeedProducer, SeedProduct } from "./producers/shape.ts";
import { stockIdOf, unitsPerPieceOf } from "./rows.ts";

export interface Good {
  readonly offerId: string;
  readonly productId: string;
  readonly producerKey: string;
  readonly stockId: string;
  readonly isManaged: boolean;
  readonly unitsPerPiece: number;
  /** Of one ordered piece. */
  readonly pieceCents: number;
  readonly isBulk: boolean;
  /** How readily people put it into their basket. */
  readonly appeal: number;
}

/** Bread, eggs, milk and vegetables go into nearly every basket; wool and soap into few. */
const APPEAL: Readonly<Record<string, number>> = {
  "fruits-legumes": 1.5,
  "boulangerie-patisserie": 1.5,
  cremerie: 1.4,
  "viandes-charcuterie": 2.2,
  "produits-mer": 1.5,
  animaux: 0.3,
  "artisanat-loisirs": 0.25,
  "beaute-soins": 0.4,
  "maison-jardin": 0.35,
  "paniers-coffrets": 0.8,
};

const goodOf = (
  producer: SeedProducer,
  product: SeedProduct,
  { offer, priceCents }: { offer: SeedOffer; priceCents: number },
): Good => {
  const step = offer.step ?? offer.amount;
  const pieceCents = Math.round((priceCents * step) / offer.amount);
  return {
    offerId: offerIdOf(producer, product.key, offer.key),
    productId: productIdOf(producer, product.key),
    producerKey: producer.key,
    stockId: stockIdOf(producer, product, offer),
    isManaged: offer.stock !== "unlimited",
    unitsPerPiece: unitsPerPieceOf(product, offer),
    pieceCents,
    isBulk: step < offer.amount,
    appeal: (APPEAL[firstLevel(product.category)] ?? 1) / Math.sqrt(Math.max(200, pieceCents)),
  };
};

const goodsOf = ({ producer, offerIds, priceCents }: SeedCatalog): Good[] =>
  producer.products
    .filter((product) => product.isActive !== false && product.picture !== null)
    .flatMap((product) =>
      product.offers.flatMap((offer) => {
        const offerId = offerIdOf(producer, product.key, offer.key);
        if (!offerIds.includes(offerId)) return [];
        return goodOf(producer, product, { offer, priceCents: priceCents[offerId] ?? offer.priceCents });
      }),
    );

/** The goods whose order window is open at an instant. */
export const goodsAt = (distribution: SeedDistribution, atMs: number): Good[] =>
  distribution.participations
    .filter(({ opensAtMs, closesAtMs }) => opensAtMs <= atMs && atMs < closesAtMs)
    .flatMap(({ catalogId }) => CATALOGS.filter(({ id }) => id === catalogId).flatMap(goodsOf));

/** What is still to be had of each managed stock once all demo orders are placed. */
export const leftByStock = (): Map<string, { producerKey: string; left: number }> =>
  new Map(
    PRODUCERS.flatMap((producer) =>
      producer.products.flatMap((product) =>
        product.offers.flatMap((offer): [string, { producerKey: string; left: number }][] => {
          const left = offer.stock === "pooled" ? product.pool?.left : offer.stock;
          if (left === undefined) throw new Error(`${producer.key}-${product.key} has no pool`);
          if (left === "unlimited") return [];
          const units = typeof left === "number" ? left : left.left * unitsPerPieceOf(product, offer);
          return [[stockIdOf(producer, product, offer), { producerKey: producer.key, left: units }]];
        }),
      ),
    ),
  );
