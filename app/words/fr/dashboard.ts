/** The producer's page Tableau de bord. */
interface Count {
  readonly count: number;
}

export const dashboard = {
  toDo: "À faire",
  allDone: "Rien d'urgent : vos ventes sont prêtes.",
  serveShortage: ({ count }: Count) =>
    count < 2
      ? "Une offre a plus de commandes que de stock : choisissez qui reçoit moins."
      : `${count} offres ont plus de commandes que de stock : choisissez qui reçoit moins.`,
  prepareOrders: ({ count, market, day }: Count & { market: string; day: string }) =>
    count < 2 ? `Préparez la commande de ${market}, ${day}.` : `Préparez les ${count} commandes de ${market}, ${day}.`,
  publishChanges: ({ count }: Count) =>
    count < 2
      ? "Un changement n'est pas encore dans vos ventes ouvertes : gardez-le pour la prochaine, ou synchronisez."
      : `${count} changements ne sont pas encore dans vos ventes ouvertes : gardez-les pour la prochaine, ou synchronisez.`,
  checkLegal: "Vérifiez vos infos légales : elles viennent de votre demande.",
  checkVatRates: "Vérifiez vos taux de TVA, et supprimez ceux qui ne vous servent pas.",
  completeProfile: "Complétez votre profil : logo, portrait et description courte.",
  countStocks: "Indiquez votre stock réel, pour les offres dont la quantité est limitée.",
  createProduct: "Créez votre premier produit.",
  completeProducts: ({ count }: Count) =>
    count < 2
      ? "Un produit actif ne se vend pas encore : il lui manque une photo, une catégorie ou une offre."
      : `${count} produits actifs ne se vendent pas encore : il leur manque une photo, une catégorie ou une offre.`,
  createCatalog: "Créez votre premier catalogue, pour choisir ce qui s'affiche sur l'étal.",
  fillCatalog: "Choisissez les offres de votre catalogue.",
  findMarket: "Trouvez votre premier marché, et envoyez-lui votre catalogue.",
  planSale: "Indiquez à quelles prochaines distributions vous participez.",
  today: "Commandes d'aujourd'hui",
  nothingToday: "Pas encore de commande aujourd'hui.",
  myMarkets: "Mes marchés",
  allMarkets: "Voir tous les marchés",
  noMarket: "Aucun marché n'a encore relié votre catalogue. Cherchez-en un près de chez vous.",
  noDate: "aucune date prévue",
  openSale: "vente ouverte",
  lowStock: "Stock bas",
  enoughStock: "Aucune offre en vente n'arrive à sa fin.",
  left: ({ amount }: { amount: string }) => `reste ${amount}`,
  allStocks: "Voir tous les stocks bas",
};
