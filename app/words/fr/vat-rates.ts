/** The page "Taux de TVA" of a producer's space. */
export const vatRates = {
  title: "Taux de TVA",
  intro: "Assurez-vous que les taux que vous utilisez sont les bons, et supprimez ceux qui ne vous servent pas.",
  manage: "Gérer les taux de TVA",
  rate: "Taux",
  rateHint: "En pourcentage, par exemple 5,5.",
  changeHint: "Le nouveau taux s'applique aux ventes qui ouvriront ensuite ; celles déjà ouvertes ne changent pas.",
  addTitle: "Ajouter un taux",
  noneTitle: "Aucun taux pour l'instant",
  noneText: "Ajoutez celui de vos produits : 5,5 % pour la plupart des aliments.",
  usedBy: ({ count }: { count: number }) =>
    count === 0 ? "aucune offre" : count === 1 ? "1 offre" : `${count} offres`,
  usedHere: "Utilisé par",
  inUse: ({ names }: { names: string }) =>
    `Ce taux sert encore : ${names}. Choisissez un autre taux dans ces produits, puis supprimez celui-ci.`,
  editedElsewhere: ({ name }: { name: string }) =>
    `${name} a changé ce taux pendant que vous l'écriviez. Comparez, puis choisissez celui à garder.`,
  changedBeforeDeleted: ({ name }: { name: string }) =>
    `${name} a changé ce taux entre-temps : il n'est pas supprimé. Vérifiez-le, puis supprimez-le si besoin.`,
  inUseHint: "Pour supprimer ce taux, choisissez d'abord un autre taux dans ces produits.",
  deleteRate: "Supprimer ce taux",
  added: "Le taux est ajouté.",
  changed: "Le taux est modifié.",
  deleted: "Le taux est supprimé.",
  deletedBefore: "Ce taux est déjà supprimé.",
  rateMissing: "Indiquez un taux, par exemple 5,5.",
  rateTaken: "Vous avez déjà ce taux.",
  rateTooHigh: "Un taux ne dépasse pas 100 %.",
  rateInvalid: "Indiquez un nombre avec deux décimales au plus, par exemple 5,5.",
};
