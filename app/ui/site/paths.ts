// Where the pages are that every page links to. Addresses are French, like the markets.
export const paths = {
  home: "/",
  markets: "/marches",
  market: (slug: string) => `/marches/${slug}`,
  /** What a producer proposes to a market, for whoever has the code. */
  catalog: (code: number) => `/catalogues/${code}`,
  showcase: (slug: string) => `/producteurs/${slug}`,
  /** The shop of one distribution, and what one has ordered there. */
  sale: (distributionId: string) => `/ventes/${distributionId}`,
  order: (distributionId: string) => `/ventes/${distributionId}/commande`,
  /** All orders of a distribution, for who hands them out or answers for it. */
  saleOrders: (distributionId: string) => `/ventes/${distributionId}/commandes`,
  /** Where those who hand out tick off what is picked up. */
  board: (distributionId: string) => `/ventes/${distributionId}/pointage`,
  myOrders: "/mes-commandes",
  account: "/compte",
  signIn: "/connexion",
  signUp: "/inscription",
  forgottenPassword: "/mot-de-passe",
  producerSpace: (slug: string) => `/espace-producteur/${slug}`,
  /** My spaces. */
  producerSpaces: "/espace-producteur",
  becomeProducer: "/devenir-producteur",
  support: "/support",
  legalSupport: "/support/infos-legales",
  help: "/aide",
  /** Writing to support. */
  contact: "/aide/contact",
  /** Writing to a market, about one's order there. */
  writeToMarket: (slug: string, order?: number) =>
    `/marches/${slug}/ecrire${order === undefined ? "" : `?commande=${order}`}`,
  privacy: "/vos-donnees",
  /** Forms without JavaScript post here and come back. */
  chooseLanguage: "/langue",
  chooseTheme: "/affichage",
  signOut: "/api/accounts/sign-out",
} as const;

/** Where a market's page speaks of becoming a member. */
export const MEMBERSHIP_ANCHOR = "adhesion";

/** Signs in, then comes back to `path`. */
export const signInAndReturn = (path: string): string => `${paths.signIn}?suite=${encodeURIComponent(path)}`;
