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
};
