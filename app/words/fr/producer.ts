export const producer = {
  space: "Espace producteur",
  menu: "Menu de l'Espace producteur",
  dashboard: "Tableau de bord",
  products: "Produits",
  catalogs: "Catalogues",
  stocks: "Stocks",
  plan: "Planifier",
  orders: "Commandes",
  messages: "Messages",
  settings: "Paramètres",
  switchSpace: "Changer d'espace",
  showcase: "Voir ma page vitrine",
  mySpaces: "Mes espaces producteur",
  mySpacesIntro: "Choisissez la ferme ou l'atelier que vous voulez gérer.",
  noSpaceTitle: "Vous n'avez pas encore d'espace producteur",
  noSpaceText:
    "Un espace s'ouvre une fois votre activité certifiée. Un collègue en a déjà un ? Demandez-lui de vous ajouter à son équipe.",
  askForSpace: "Demander un Espace producteur",
  comingTitle: "Cette page arrive bientôt",
  comingHere: "Bientôt ici",
  comingText: "Nous y travaillons. Voici ce que vous pourrez y faire :",
  coming: {
    plan: [
      "Voir les prochaines dates de distribution de vos marchés",
      "Participer en un clic, à une date ou à plusieurs",
      "Personnaliser vos dates d'ouverture et de fermeture",
    ],
    messages: [
      "Écrire aux administrateurs des marchés, et leur envoyer un catalogue",
      "Répondre à vos clients au sujet d'une commande",
    ],
    settings: [
      "Vos infos légales, et comment les faire corriger",
      "Les prélèvements et les versements",
      "Votre équipe",
    ],
  },
};
