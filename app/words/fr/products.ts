/** The producer's page Produits: the list, the form of a product and its offers. */
interface Count {
  readonly count: number;
}
interface Name {
  readonly name: string;
}

export const products = {
  title: "Produits",
  intro: "Ce que vous produisez, et sous quelle forme vous le vendez.",
  add: "Nouveau produit",
  search: "Chercher un produit, une offre, une référence",
  filters: "Filtrer les produits",
  section: "Catégorie",
  allSections: "Toutes les catégories",
  state: { all: "Tous", active: "Actifs", inactive: "Inactifs", incomplete: "À compléter" },
  listTitle: "Mes produits",
  product: "Produit",
  offers: "Offres",
  inCatalogs: "Catalogues",
  situation: "État",
  active: "actif",
  inactive: "inactif",
  catalogCount: ({ count }: Count) =>
    count === 0 ? "aucun catalogue" : count === 1 ? "1 catalogue" : `${count} catalogues`,
  offerCount: ({ count }: Count) => (count < 2 ? `${count} offre` : `${count} offres`),
  missing: { picture: "photo manquante", category: "catégorie manquante", offer: "sans offre" },
  choose: ({ name }: Name) => `Cocher ${name}`,
  withChosen: "Avec les produits cochés",
  activate: "Rendre actifs",
  deactivate: "Rendre inactifs",
  page: ({ page, pageCount }: { page: number; pageCount: number }) => `Page ${page} sur ${pageCount}`,
  pages: "Pages de la liste",
  emptyTitle: "Pas encore de produit",
  emptyText: "Créez votre premier produit, avec au moins une offre. Par exemple : pain petit épeautre, 400 g.",
  noneTitle: "Aucun produit ne correspond",
  noneText: "Essayez un autre mot, ou enlevez un filtre.",
  created: "Le produit est créé.",
  saved: "Le produit est enregistré. Les ventes déjà ouvertes ne changent pas.",
  copied: "Voici la copie. Elle est inactive : vérifiez-la, puis cochez « Actif ».",
  deletedDone: "Le produit est supprimé.",
  deletedBefore: "Ce produit est déjà supprimé.",
  activated: ({ count }: Count) =>
    count === 0
      ? "Rien n'a changé : ces produits étaient déjà actifs."
      : count === 1
        ? "1 produit est de nouveau actif : il revient dans ses catalogues."
        : `${count} produits sont de nouveau actifs : ils reviennent dans leurs catalogues.`,
  deactivated: ({ count }: Count) =>
    count === 0
      ? "Rien n'a changé : ces produits étaient déjà inactifs."
      : count === 1
        ? "1 produit est inactif et sort de tous vos catalogues. Les ventes déjà ouvertes ne changent pas."
        : `${count} produits sont inactifs et sortent de tous vos catalogues. Les ventes déjà ouvertes ne changent pas.`,

  newTitle: "Nouveau produit",
  aboutTitle: "Le produit",
  name: "Nom",
  nameHint: "Comme vous l'annoncez au marché : « Pommes de terre », « Pain petit épeautre ».",
  description: "Description",
  descriptionHint: "La variété, la façon de produire, une idée de recette : ce qui donne envie.",
  category: "Catégorie",
  categoryHint: "Chaque produit doit être catégorisé pour apparaître dans la boutique.",
  noCategory: "À choisir",
  picture: "Photo",
  pictureHint: "Chaque produit doit être illustré par une photo, pour permettre aux clients de se projeter.",
  organic: "Issu de l'agriculture biologique",
  organicHint: "Cochez seulement si ce produit est certifié.",
  unitTitle: "Unité et poids",
  unit: "Unité",
  unitHint: "Réfléchissez bien aux unités et quantités annoncées : c'est ce que le client lit en premier.",
  units: {
    piece: "pièce",
    kg: "kilogramme (kg)",
    g: "gramme (g)",
    L: "litre (L)",
    cl: "centilitre (cl)",
    ml: "millilitre (ml)",
  },
  weightMode: "Les fonctions selon le poids",
  modes: {
    fixed: "Prix fixe",
    "by-weight": "Prix variable selon pesée",
    "per-piece": "Multi-pesée",
    bulk: "Vrac",
  },
  modeHints: {
    fixed: "Le client paie le prix annoncé. C'est le cas de la plupart des produits.",
    "by-weight":
      "Le client commande à la pièce, à un poids estimé, et paie le poids mesuré. N'activez cette fonction que si vous êtes sûr de son utilité.",
    "per-piece":
      "Comme le prix variable, mais chaque unité achetée a un poids spécifique : trois poulets, trois pesées.",
    bulk: "Le client choisit sa quantité par pas, par exemple 0,5 kg. Vous pouvez la corriger après la pesée.",
  },
  offersTitle: "Les offres",
  offersIntro:
    "Un même produit peut être proposé en différentes offres : en vrac à 2,50 € le kilo, et en sac de 10 kg à 20 €. Créez-en au moins une.",
  offer: ({ number }: { number: number }) => `Offre ${number}`,
  offerNamed: ({ number, name }: { number: number; name: string }) => `Offre ${number} : ${name}`,
  offerName: "Nom de l'offre",
  offerNameHint: "« Vrac », « En sac »…",
  amount: "Quantité",
  amountHint: "Ce que le prix achète.",
  step: "Pas de commande",
  stepHint: "Le plus petit achat possible.",
  price: "Prix TTC",
  vat: "TVA",
  reference: "Référence",
  referenceHint: "La vôtre, pour vos listes.",
  perUnit: ({ price }: { price: string }) => `soit ${price}`,
  addOffer: "Ajouter une offre",
  removeOffer: ({ name }: Name) => `Retirer ${name}`,
  moveUp: ({ name }: Name) => `Monter ${name}`,
  moveDown: ({ name }: Name) => `Descendre ${name}`,
  drag: ({ name }: Name) => `Déplacer ${name} : glissez, ou utilisez les flèches`,
  moved: ({ name, position, count }: Name & Count & { position: number }) => `${name}, ${position} sur ${count}`,
  removed: ({ name }: Name) => `${name} est retirée. Elle disparaîtra à l'enregistrement.`,
  stockTitle: "Le stock",
  stockKind: "Comment compter",
  stockOwn: "Un stock par offre",
  stockOwnHint: "Chaque offre a sa propre quantité : dix sacs et vingt kilos en vrac.",
  stockPool: "Un stock commun au produit",
  stockPoolHint: "Toutes les offres puisent dans la même récolte, comptée dans l'unité du produit.",
  stockWhere: "La quantité disponible s'indique sur la page",
  onSaleTitle: "En vente",
  isActive: "Actif",
  isActiveHint:
    "Décochez si le produit n'est plus disponible pour la saison : il sort de tous les catalogues où il était. Les ventes déjà ouvertes ne changent que si vous forcez leur synchronisation.",
  missingTitle: "Il manque encore, pour que la boutique l'affiche :",
  missingParts: { picture: "une photo", category: "une catégorie", offer: "au moins une offre" },
  see: "Voir",
  seeTitle: "Comme le client le verra",
  seeEmpty: "La fiche se remplit pendant que vous écrivez.",
  nameless: "Sans nom",
  more: "Autres actions",
  copy: "Dupliquer",
  copyHint: "Pour décrire un produit voisin sans tout recopier. La copie est inactive.",
  copyName: ({ name }: Name) => `${name} (copie)`,
  deleteTitle: "Supprimer ce produit",
  deleteHint: "Possible tant que personne ne l'a commandé et qu'aucune vente ne le propose. Sinon, rendez-le inactif.",
  deleteConfirm: "Supprimer définitivement",
  deactivateOne: "Rendre inactif",
  offSale:
    "Rendez-le inactif, puis forcez la synchronisation de chaque catalogue qui le vend : il pourra ensuite être supprimé.",
  offerOffSale:
    "Décochez d'abord cette offre dans chaque catalogue qui la vend, puis forcez sa synchronisation. Vous pourrez ensuite la retirer.",
  toCatalogs: "Ouvrir mes catalogues",
  toPublish: "Ouvrir le catalogue pour forcer sa synchronisation",
  stockAfterSales: "Possible une fois ces distributions passées :",
  saleClosed: "La vente est fermée : possible une fois la distribution terminée.",
  draftTitle: "Votre brouillon est repris",
  draftText: "Vous aviez commencé à écrire sans enregistrer. Vérifiez, puis enregistrez.",
  draftDrop: "Repartir de ce qui est enregistré",
  leaveUnsaved: "Vous n'avez pas enregistré vos changements. Quitter cette page quand même ?",
  theirs: "Enregistré",
  yours: "Le vôtre",
  field: "Champ",
  noPicture: "sans photo",
  theirPicture: "la photo enregistrée",
  yourPicture: "votre photo",
  differences: "Ce qui diffère",
  canBeNew: "Rien n'est perdu : ce que vous avez écrit est encore là, et peut devenir un nouveau produit.",
  saveAsNew: "En faire un nouveau produit",
  keepMine: "Enregistrer ma version",
  takeTheirs: "Prendre la version enregistrée",
  yes: "oui",
  no: "non",
  refusal: {
    editedElsewhere: ({ name }: Name) =>
      `${name} a enregistré ce produit pendant que vous l'écriviez. Comparez, puis choisissez la version à garder.`,
    somebody: "Quelqu'un de votre équipe",
    deletedMeanwhile: "Quelqu'un de votre équipe a supprimé ce produit.",
    nothingChosen: "Cochez d'abord des produits.",
    ordered: ({ name }: Name) =>
      `Déjà commandé : ${name}. Décochez cette offre dans vos catalogues, ou rendez le produit inactif.`,
    onSale: ({ name }: Name) =>
      `Encore en vente : ${name}. Rien n'est changé : des clients peuvent le commander en ce moment.`,
  },
  amountsConverted: ({ unit }: { unit: string }) => `Les quantités sont maintenant en ${unit}.`,
  fault: {
    nameMissing: "Donnez un nom à ce produit.",
    tooLong: ({ max }: { max: number }) => `C'est trop long : ${max} caractères au plus.`,
    categoryInvalid: "Choisissez une catégorie de la liste.",
    weighedInPieces: "Un produit pesé se compte en kg, en g, en L, en cl ou en ml.",
    unitCounted:
      "Son stock est déjà compté dans une autre unité. Remettez-le d'abord à « illimité » sur la page Stocks.",
    stockOnSale: "Ce produit est en vente ou commandé : changez sa façon de compter une fois la distribution passée.",
    stockCountedTogether:
      "Le stock commun ne se partage pas tout seul entre les offres. Remettez-le d'abord à « illimité » sur la page Stocks, puis comptez chaque offre.",
    stockPartlyCounted:
      "Des offres de ce produit sont comptées, d'autres non. Sur la page Stocks, comptez-les toutes, ou remettez-les toutes à « illimité ».",
    stockCountedHere:
      "Son stock est compté et changerait d'unité : faites ce changement sur la page du produit, le compte y est repris.",
    amountMissing: "Indiquez la quantité.",
    priceMissing: "Indiquez le prix.",
    notANumber: "Indiquez un nombre, par exemple 2,50.",
    zero: "Indiquez plus que zéro.",
    priceUnlikely: ({ price }: { price: string }) =>
      `${price} : est-ce bien ce prix ? Corrigez-le, ou enregistrez à nouveau pour le confirmer.`,
    amountsInOtherUnit: "L'unité a changé. Vérifiez les quantités des offres, puis enregistrez à nouveau.",
    priceTooFine: "Un prix s'arrête au centime.",
    amountTooFine:
      "C'est trop fin : au dixième de gramme ou de millilitre ; au gramme pour ce qui se pèse ou se compte en stock commun.",
    tooLarge: "Ce nombre est trop grand.",
    vatMissing: "Choisissez un taux de TVA.",
    referenceTaken: "Cette référence est déjà celle d'une autre offre.",
    other: "Vérifiez ce champ.",
  },
};
