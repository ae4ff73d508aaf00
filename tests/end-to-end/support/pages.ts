/** Who the demo market lets in with one click; a visitor is nobody. */
export type DemoPerson = "visitor" | "customer" | "producer" | "volunteer" | "admin" | "support";

export interface PageToVisit {
  /** Names the screenshots. */
  name: string;
  path: string;
  person: DemoPerson;
  /** What the server answers; 200 unless told. */
  status?: number;
}

/** Every page, as each person who sees it differently: the screenshots and the checks of every page walk this table. */
export const PAGES: PageToVisit[] = [
  { name: "home", path: "/", person: "visitor" },
  { name: "home", path: "/", person: "customer" },
  { name: "home", path: "/", person: "producer" },
  { name: "home", path: "/", person: "volunteer" },
  { name: "home", path: "/", person: "admin" },
  { name: "markets", path: "/marches", person: "visitor" },
  { name: "markets-around", path: "/marches?commune=saou", person: "visitor" },
  { name: "markets-none", path: "/marches?commune=Quimper", person: "visitor" },
  { name: "market", path: "/marches/les-paniers-de-la-tour", person: "visitor" },
  { name: "market", path: "/marches/les-paniers-de-la-tour", person: "customer" },
  { name: "market", path: "/marches/les-paniers-de-la-tour", person: "admin" },
  { name: "market-by-request", path: "/marches/l-etal-des-deux-rives", person: "customer" },
  { name: "showcase", path: "/producteurs/jardins-de-brunelle", person: "visitor" },
  { name: "sign-in", path: "/connexion", person: "visitor" },
  { name: "sign-up", path: "/inscription", person: "visitor" },
  { name: "forgotten-password", path: "/mot-de-passe", person: "visitor" },
  { name: "account", path: "/compte", person: "customer" },
  { name: "other-person", path: "/autre-personne?suite=%2Fcompte", person: "customer" },
  { name: "demo-mails", path: "/demo/courrier", person: "visitor" },
  { name: "help", path: "/aide", person: "visitor" },
  { name: "contact", path: "/aide/contact", person: "visitor" },
  { name: "contact", path: "/aide/contact", person: "producer" },
  { name: "market-contact", path: "/marches/les-paniers-de-la-tour/ecrire", person: "visitor" },
  { name: "market-contact", path: "/marches/les-paniers-de-la-tour/ecrire?commande=3", person: "customer" },
  { name: "market-contact", path: "/marches/les-paniers-de-la-tour/ecrire", person: "admin" },
  { name: "privacy", path: "/vos-donnees", person: "visitor" },
  { name: "shop", path: "/ventes/crest-open", person: "visitor" },
  { name: "shop-section", path: "/ventes/crest-open?rayon=boulangerie-patisserie", person: "customer" },
  { name: "shop-planned", path: "/ventes/crest-planned", person: "visitor" },
  { name: "shop-today", path: "/ventes/crest-today?q=pain", person: "customer" },
  { name: "shop-validated", path: "/ventes/crest-last-week?q=pain", person: "visitor" },
  { name: "product-sheet", path: "/ventes/crest-open/produits/rochecourbe-savon", person: "visitor" },
  { name: "order", path: "/ventes/crest-today/commande", person: "customer" },
  { name: "order-signed-out", path: "/ventes/crest-open/commande", person: "visitor" },
  { name: "own-orders", path: "/mes-commandes", person: "customer" },
  { name: "shop-missing", path: "/ventes/nulle-part", person: "visitor", status: 404 },
  { name: "not-found", path: "/nulle-part", person: "visitor", status: 404 },
  { name: "become-producer", path: "/devenir-producteur", person: "customer" },
  { name: "support", path: "/support", person: "support" },
  { name: "support-legal", path: "/support/infos-legales", person: "support" },
  { name: "support-missing", path: "/support", person: "customer", status: 404 },
  { name: "producer-spaces", path: "/espace-producteur", person: "producer" },
  { name: "producer-dashboard", path: "/espace-producteur/jardins-de-brunelle", person: "producer" },
  { name: "producer-products", path: "/espace-producteur/jardins-de-brunelle/produits", person: "producer" },
  {
    name: "producer-products-incomplete",
    path: "/espace-producteur/jardins-de-brunelle/produits?etat=a-completer&rayon=fruits-legumes",
    person: "producer",
  },
  { name: "producer-product-new", path: "/espace-producteur/jardins-de-brunelle/produits/nouveau", person: "producer" },
  {
    name: "producer-product",
    path: "/espace-producteur/jardins-de-brunelle/produits/brunelle-pommes-de-terre",
    person: "producer",
  },
  {
    name: "producer-import",
    path: "/espace-producteur/jardins-de-brunelle/produits/import",
    person: "producer",
  },
  { name: "producer-vat", path: "/espace-producteur/jardins-de-brunelle/produits/tva", person: "producer" },
  { name: "producer-catalogs", path: "/espace-producteur/jardins-de-brunelle/catalogues", person: "producer" },
  {
    name: "producer-catalog",
    path: "/espace-producteur/jardins-de-brunelle/catalogues/catalog-brunelle",
    person: "producer",
  },
  {
    name: "producer-catalog-new",
    path: "/espace-producteur/jardins-de-brunelle/catalogues/nouveau",
    person: "producer",
  },
  { name: "catalog", path: "/catalogues/204817", person: "visitor" },
  { name: "catalog", path: "/catalogues/204817", person: "admin" },
  { name: "producer-profile", path: "/espace-producteur/jardins-de-brunelle/parametres", person: "producer" },
  {
    name: "producer-sheet",
    path: "/espace-producteur/jardins-de-brunelle/parametres/fiche-produit",
    person: "producer",
  },
  {
    name: "producer-legal",
    path: "/espace-producteur/jardins-de-brunelle/parametres/infos-legales",
    person: "producer",
  },
  {
    name: "producer-legal-change",
    path: "/espace-producteur/jardins-de-brunelle/parametres/infos-legales/modifier",
    person: "producer",
  },
  { name: "producer-team", path: "/espace-producteur/jardins-de-brunelle/parametres/equipe", person: "producer" },
  {
    name: "producer-payments",
    path: "/espace-producteur/jardins-de-brunelle/parametres/paiements",
    person: "producer",
  },
  { name: "invitation-expired", path: "/invitation?jeton=perdu", person: "visitor" },
  { name: "producer-plan", path: "/espace-producteur/jardins-de-brunelle/planifier", person: "producer" },
  { name: "producer-sales", path: "/espace-producteur/jardins-de-brunelle/commandes", person: "producer" },
  { name: "producer-orders", path: "/espace-producteur/jardins-de-brunelle/commandes/crest-open", person: "producer" },
  {
    name: "producer-orders-by-customer",
    path: "/espace-producteur/jardins-de-brunelle/commandes/crest-today?vue=clients",
    person: "producer",
  },
  { name: "producer-stocks", path: "/espace-producteur/jardins-de-brunelle/stocks", person: "producer" },
  {
    name: "producer-stock",
    path: "/espace-producteur/jardins-de-brunelle/stocks/brunelle-poireaux-vrac",
    person: "producer",
  },
  { name: "all-orders", path: "/ventes/crest-today/commandes?vue=clients", person: "admin" },
  { name: "all-orders", path: "/ventes/crest-today/commandes", person: "volunteer" },
  { name: "board", path: "/ventes/crest-today/pointage", person: "volunteer" },
  {
    name: "producer-board",
    path: "/espace-producteur/jardins-de-brunelle/commandes/crest-today/pointage",
    person: "producer",
  },
  { name: "offline", path: "/hors-ligne", person: "visitor" },
];
