import { paths } from "../ui/site/paths.ts";

/** The pages of a producer's space. */
export const producerPaths = (slug: string) => {
  const space = paths.producerSpace(slug);
  return {
    dashboard: space,
    products: `${space}/produits`,
    newProduct: `${space}/produits/nouveau`,
    product: (productId: string) => `${space}/produits/${productId}`,
    importProducts: `${space}/produits/import`,
    vatRates: `${space}/produits/tva`,
    catalogs: `${space}/catalogues`,
    newCatalog: `${space}/catalogues/nouveau`,
    catalog: (catalogId: string) => `${space}/catalogues/${catalogId}`,
    stocks: `${space}/stocks`,
    stock: (stockId: string) => `${space}/stocks/${encodeURIComponent(stockId)}`,
    plan: `${space}/planifier`,
    orders: `${space}/commandes`,
    ordersOf: (distributionId: string) => `${space}/commandes/${distributionId}`,
    boardOf: (distributionId: string) => `${space}/commandes/${distributionId}/pointage`,
    messages: `${space}/messages`,
    settings: `${space}/parametres`,
    /** A product's sheet with the profile on it. */
    sheet: `${space}/parametres/fiche-produit`,
    legal: `${space}/parametres/infos-legales`,
    changeLegal: `${space}/parametres/infos-legales/modifier`,
    team: `${space}/parametres/equipe`,
    payments: `${space}/parametres/paiements`,
  };
};
