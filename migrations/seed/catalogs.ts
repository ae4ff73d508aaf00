// What each producer brings to which market, and at what price.
import { CREST, SAILLANS } from "./markets.ts";
import { PRODUCERS } from "./producers/all.ts";
import { chevrerieDeRochecourbe } from "./producers/chevrerie-de-rochecourbe.ts";
import { fournilDeLOmbelle } from "./producers/fournil-de-l-ombelle.ts";
import { jardinsDeBrunelle } from "./producers/jardins-de-brunelle.ts";
import type { SeedProducer } from "./producers/shape.ts";

export interface SeedCatalog {
  readonly id: string;
  readonly producer: SeedProducer;
  readonly name: string;
  readonly code: number;
  readonly marketIds: readonly string[];
  /** Ids of the offers it selects. */
  readonly offerIds: readonly string[];
  /** Prices of its own, in cents, by offer. */
  readonly priceCents: Readonly<Record<string, number>>;
}

export const productIdOf = (producer: SeedProducer, productKey: string): string => `${producer.key}-${productKey}`;
export const offerIdOf = (producer: SeedProducer, productKey: string, offerKey: string): string =>
  `${productIdOf(producer, productKey)}-${offerKey}`;
export const catalogIdOf = (producer: SeedProducer): string => `catalog-${producer.key}`;

const offerIdsOf = (producer: SeedProducer, isChosen: (productKey: string) => boolean = () => true): string[] =>
  producer.products
    .filter((product) => product.isActive !== false && isChosen(product.key))
    .flatMap((product) => product.offers.map((offer) => offerIdOf(producer, product.key, offer.key)));

/** Sold in both markets from the same catalog. */
const SHARED = [chevrerieDeRochecourbe, fournilDeLOmbelle];

const PRICES_IN_CREST: Readonly<Record<string, number>> = {
  // The members voted for cheap apples by the crate.
  "saintpierre-juliet-caisse": 1490,
  "tilleul-lait-bidon": 495,
};

const own = (producer: SeedProducer): SeedCatalog => {
  const offerIds = offerIdsOf(producer);
  return {
    id: catalogIdOf(producer),
    producer,
    name: producer.catalog.name,
    code: producer.catalog.code,
    marketIds: SHARED.includes(producer) ? [CREST.id, SAILLANS.id] : [CREST.id],
    offerIds,
    priceCents: Object.fromEntries(Object.entries(PRICES_IN_CREST).filter(([offerId]) => offerIds.includes(offerId))),
  };
};

/** A shorter list for the village, a little dearer for the way up the valley. */
const BRUNELLE_IN_SAILLANS: SeedCatalog = {
  id: "catalog-brunelle-saillans",
  producer: jardinsDeBrunelle,
  name: "Légumes pour Saillans",
  code: 291_530,
  marketIds: [SAILLANS.id],
  offerIds: offerIdsOf(jardinsDeBrunelle, (key) =>
    [
      "carottes",
      "pommes-de-terre",
      "poireaux",
      "oignons",
      "batavia",
      "mesclun",
      "radis",
      "potimarron",
      "chou",
      "persil",
    ].includes(key),
  ),
  priceCents: {
    "brunelle-carottes-vrac": 340,
    "brunelle-poireaux-vrac": 410,
    "brunelle-batavia-piece": 170,
    "brunelle-mesclun-sachet": 300,
  },
};

export const CATALOGS: readonly SeedCatalog[] = [...PRODUCERS.map(own), BRUNELLE_IN_SAILLANS];
