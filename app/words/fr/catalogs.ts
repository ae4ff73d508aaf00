/** The producer's page Catalogues, and what a catalog's link leads to. */
interface Count {
  readonly count: number;
}
interface Name {
  readonly name: string;
}

export const catalogs = {
  title: "Catalogues",
  intro: "Ce qui s'affiche sur l'étal de vos marchés, et à quel prix.",
  add: "Nouveau catalogue",
  howMany:
    "Si vous vendez toujours les mêmes produits au même prix, un seul catalogue suffit. Sinon, créez-en un par marché.",
  emptyTitle: "Pas encore de catalogue",
  emptyText: "Créez votre premier catalogue : vous ne pouvez vendre sur un marché que s'il y est relié.",
  offerCount: ({ count }: Count) => (count === 0 ? "aucune offre" : count === 1 ? "1 offre" : `${count} offres`),
  notLinked: "relié à aucun marché",
  linkedTo: ({ names }: { names: string }) => `relié à ${names}`,
  shareTitle: "Partager ce catalogue",
  link: "Lien à envoyer",
  linkHint: "Votre proposition au marché.",
  code: "Code à dicter",
  codeHint: "Par SMS ou de vive voix.",
  square: "Afficher le code QR",
  squareAlt: "Code QR qui mène à ce catalogue",
  newTitle: "Nouveau catalogue",
  name: "Nom du catalogue",
  nameHint: "Pour vous y retrouver : « Marché de Crest », « Été ».",
  nameMissing: "Donnez un nom à ce catalogue, de 60 caractères au plus.",
  selectionTitle: "Les offres sur l'étal",
  selectionIntro:
    "Cochez les offres disponibles, et adaptez les prix si besoin. Un prix laissé vide est celui du produit.",
  search: "Chercher une offre",
  untickAll: "Tout décocher",
  noneFound: "Aucune offre ne correspond. Essayez un autre mot.",
  signposts: "Aller à une catégorie",
  noSection: "Sans catégorie",
  chosenOf: ({ count, of }: Count & { of: number }) => `${count} sur ${of}`,
  notTicked: "Cochez cette offre pour la vendre à ce prix, ou effacez le prix.",
  noOfferTitle: "Pas encore d'offre",
  noOfferText: "Créez d'abord vos produits, avec au moins une offre chacun.",
  ownPrice: "Prix du produit",
  price: "Prix dans ce catalogue",
  priceOf: ({ name }: Name) => `Prix dans ce catalogue : ${name}`,
  difference: "Différence",
  incomplete: "à compléter",
  created: "Le catalogue est créé. Envoyez son lien ou son code au marché.",
  saved: "Le catalogue est enregistré. Les ventes déjà ouvertes ne changent que si vous forcez la synchronisation.",
  published: "C'est synchronisé : les clients voient votre catalogue à jour.",
  editedElsewhere: ({ name }: Name) =>
    `${name} a enregistré ce catalogue pendant que vous l'écriviez. Comparez, puis choisissez la version à garder.`,
  out: "pas sur l'étal",
  atOwnPrice: "au prix du produit",
  pendingTitle: "Récapitulatif des ventes ouvertes",
  upToDate: "Les ventes ouvertes montrent votre catalogue tel qu'il est.",
  pendingText:
    "Vous avez changé des choses depuis l'ouverture de ces ventes. Par défaut, elles valent à partir de la prochaine distribution, pour que personne ne paie deux prix.",
  closes: ({ when }: { when: string }) => `La vente ferme ${when}.`,
  added: ({ price }: { price: string }) => `nouvelle sur l'étal, à ${price}`,
  removed: "retirée de l'étal",
  repriced: ({ from, to }: { from: string; to: string }) => `de ${from} à ${to}`,
  changed: "nom, catégorie ou quantité modifiés",
  pictureChanged: "nouvelle photo",
  vatChanged: ({ from, to }: { from: string; to: string }) => `TVA de ${from} à ${to}`,
  publish: "Forcer la synchronisation de ce catalogue dans les marchés",
  publishHint: "Les clients verront ces changements tout de suite. Ce qui est déjà commandé garde son prix.",
  allPendingTitle: ({ count }: Count) => `${count} catalogues attendent dans les ventes ouvertes`,
  publishAll: "Forcer la synchronisation de ces catalogues ensemble",
  othersWait: ({ count }: Count) =>
    count === 1 ? "Un autre catalogue attend aussi." : `${count} autres catalogues attendent aussi.`,
  publishTogether: "Les synchroniser ensemble",
  recap: "Récapitulatif",
  seeRecap: "Voir ce qui attend dans les ventes ouvertes",
  waiting: ({ count }: Count) => (count === 1 ? "1 changement en attente" : `${count} changements en attente`),
  noOpenSale: "Aucune vente n'est ouverte avec ce catalogue. Vos changements valent dès la prochaine.",
  saveFirst: "Enregistrez d'abord : les clients verront ce qui est enregistré, pas ce que vous êtes en train d'écrire.",
  goneMeanwhile:
    "Quelqu'un de votre équipe a supprimé ce catalogue entre-temps. Ce que vous avez écrit est encore là : enregistrez-le comme un nouveau catalogue.",
  saveAnew: "Enregistrer comme nouveau catalogue",
  proposalEmpty: "Ce catalogue n'a pas encore d'offre à montrer.",
  saleSilent: "Cette vente n'a pas répondu. Rechargez la page dans un instant.",
  previewOutdated: ({ sales }: { sales: string }) =>
    `Pas encore synchronisé : ${sales}. Vos offres ont changé depuis cet aperçu. Relisez ce qui attend maintenant, puis recommencez.`,
  salesNotReached: ({ sales }: { sales: string }) =>
    `Pas encore synchronisé : ${sales}. Les autres ventes sont à jour. Recommencez : rien ne sera fait deux fois.`,
  deleteTitle: "Supprimer ce catalogue",
  deleteHint: "Son lien et son code ne mèneront plus nulle part. Vos produits et vos offres restent.",
  deletedDone: "Le catalogue est supprimé.",
  deletedBefore: "Ce catalogue est déjà supprimé.",
  keptLinked: "Pour le supprimer, mettez d'abord fin à sa liaison avec :",
  keptSold:
    "Des clients ont commandé dans ce catalogue : il ne peut plus être supprimé, car leurs commandes y renvoient.",
  stopSelling: "Pour ne plus y vendre, mettez fin à sa liaison avec :",
  keptToCome: "Il participe à une distribution qui n'est pas terminée. Vous pourrez le supprimer ensuite.",
  keptMeanwhile: "Ce catalogue n'est pas supprimé : il a été relié à un marché, ou commandé, entre-temps.",
  seeProducer: "Voir sa page vitrine",
  forAdmins: ({ code }: { code: string }) =>
    `Vous administrez un marché ? Ce producteur vous propose d'y vendre. Code du catalogue : ${code}.`,
};
