// What the market gardener composes, picks under cover, dries and cooks.

import { mushrooms } from "../pictures/fruit.ts";
import { single } from "../pictures/jars.ts";
import { bouquet } from "../pictures/keepsakes.ts";
import { vegetableCrate } from "../pictures/leaves.ts";
import { infusion } from "../pictures/treats.ts";
import type { SeedProduct } from "./shape.ts";

export const brunelleLarder: readonly SeedProduct[] = [
  {
    key: "petit-panier",
    name: "Petit panier de la semaine",
    description:
      "Cinq ou six légumes du moment pour une ou deux personnes, choisis le matin de la cueillette. La liste est affichée au stand, avec une idée de recette.",
    picture: vegetableCrate("petit-panier", "sky", false),
    unit: "piece",
    category: "paniers-coffrets/paniers-legumes",
    isOrganic: true,
    weightMode: "fixed",
    offers: [
      { key: "panier", name: "Environ 3,5 kg", amount: 1, priceCents: 1400, reference: "PAN-P", stock: { left: 12 } },
    ],
  },
  {
    key: "grand-panier",
    name: "Grand panier de la semaine",
    description:
      "Huit à neuf légumes pour une famille : toujours une racine, une feuille, un aromate, et une surprise. Nous reprenons la cagette vide la fois suivante.",
    picture: vegetableCrate("grand-panier", "straw", true),
    unit: "piece",
    category: "paniers-coffrets/paniers-legumes",
    isOrganic: true,
    weightMode: "fixed",
    offers: [
      { key: "panier", name: "Environ 7 kg", amount: 1, priceCents: 2450, reference: "PAN-G", stock: { left: 6 } },
    ],
  },
  {
    key: "pleurotes",
    name: "Pleurotes grises",
    description:
      "Elles poussent dans l'ancienne cave à vin, sur de la paille de la ferme d'à côté. À déchirer à la main et à saisir à feu vif, sans eau.",
    picture: mushrooms("pleurotes", "lilac", { base: "#a39382", blush: "#efe4d2" }),
    unit: "g",
    category: "fruits-legumes/champignons",
    isOrganic: true,
    weightMode: "fixed",
    offers: [
      { key: "deux-cents", name: "200 g", amount: 200, priceCents: 390, stock: { left: 8 } },
      { key: "cinq-cents", name: "500 g", amount: 500, priceCents: 890, stock: { left: 3 } },
    ],
  },
  {
    key: "veloute",
    name: "Velouté de potimarron",
    description:
      "Les potimarrons trop gros pour l'étal, un peu d'oignon, du sel de Camargue. Stérilisé au bocal dans l'atelier partagé d'Allex ; se garde un an.",
    picture: single("veloute", "sky", {
      vessel: "sealedJar",
      content: "#d9782f",
      lid: "#c9402f",
      label: "squash",
      linen: "#f6e7d2",
    }),
    unit: "cl",
    category: "traiteur/soupes",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "bocal", name: "Bocal de 75 cl", amount: 750, priceCents: 620, stock: { left: 24 } }],
  },
  {
    key: "verveine",
    name: "Tisane de verveine",
    description:
      "Des feuilles entières, séchées à l'ombre sur des claies. Une pincée par tasse, cinq minutes sous couvercle.",
    picture: infusion("verveine", "clay", { herb: "#8aa870", drink: "#d9b95a", cup: "#e9e4d6" }),
    unit: "g",
    category: "boissons/tisanes-cafes",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "sachet", name: "Sachet de 30 g", amount: 30, priceCents: 480, stock: { left: 19 } }],
  },
  {
    key: "bouquet",
    name: "Bouquet de fleurs séchées",
    description:
      "Immortelles, statices et épis de blé, semés au bout des planches pour les auxiliaires et suspendus tête en bas tout l'été. Aucun ne ressemble au voisin.",
    picture: bouquet("bouquet", "lilac", ["#c98aa0", "#e0b45a", "#8a76b8"]),
    unit: "piece",
    category: "maison-jardin/fleurs-plantes",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "piece", name: "Le bouquet", amount: 1, priceCents: 1200, vat: 1000, stock: { left: 5 } }],
  },
];
