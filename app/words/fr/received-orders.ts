/** The producer's page Commandes: orders as they arrive, and what to prepare. */
interface Count {
  readonly count: number;
}

export const receivedOrders = {
  title: "Commandes",
  intro: "Les commandes arrivent ici au moment où elles sont passées.",
  chooseSales: "Marchés et catalogues",
  chooseSalesHint: "Cochez tous ceux d'une même journée pour un seul récapitulatif.",
  byProducts: "Récap. par produits",
  byCustomers: "Récap. par clients",
  arrivals: "En direct",
  newOrder: ({ number, customer }: { number: number; customer: string }) => `Commande n° ${number}, ${customer}`,
  changedOrder: ({ number }: { number: number }) => `La commande n° ${number} a changé`,
  orderCount: ({ count }: Count) => (count < 2 ? `${count} commande` : `${count} commandes`),
  customer: "Client",
  number: "N°",
  product: "Produit",
  offer: "Offre",
  quantity: "Quantité",
  amount: "Montant",
  weight: "Poids",
  total: "Total",
  toBring: "À apporter",
  emptyTitle: "Pas encore de commande",
  emptyText: "Partagez le lien de la vente : les commandes apparaîtront ici dès qu'elles sont passées.",
  noSaleTitle: "Aucune vente en vue",
  noSaleText: "Indiquez vos participations dans Planifier pour ouvrir vos prochaines ventes.",
  shareLink: "Lien à partager",
  shareLinkHint: "Ce lien mène directement à la boutique de ce marché.",
  orderForm: "Bon de commande",
  signInSheet: "Liste d'émargement",
  labels: "Étiquettes",
  crossTable: "Tableau produits × clients",
  exportCsv: "Lignes en CSV",
  exportXlsx: "Lignes en XLSX",
  weighing: "Pesée de produits en masse",
  toWeigh: ({ count }: Count) => (count < 2 ? `${count} pesée à faire` : `${count} pesées à faire`),
  editLine: ({ product, customer }: { product: string; customer: string }) => `Modifier ${product} pour ${customer}`,
  newQuantity: "Nouvelle quantité",
  reason: "Raison",
  reasonHint: "Le client recevra cette explication.",
  missingProduct: "Produit manquant",
  missingProductText: ({ count }: Count) =>
    count < 2
      ? "La ligne passe à 0 et le client est prévenu."
      : `Les ${count} lignes passent à 0 et les ${count} clients sont prévenus.`,
  customerTold: "Le client est prévenu.",
  customersTold: ({ count }: Count) => (count < 2 ? "Le client est prévenu." : `Les ${count} clients sont prévenus.`),
  lineCancelled: "annulée",
};
