import { parcels } from "../pictures/charcuterie.ts";
import { softCheese, wheel } from "../pictures/cheese.ts";
import { butter, creamJug, freshCheese, milkBottle, pots } from "../pictures/dairy.ts";
import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const dessert = { category: "cremerie/yaourts-desserts", isOrganic: true, unit: "g", weightMode: "fixed" } as const;
const milk = { category: "cremerie/lait-creme-beurre", isOrganic: true, weightMode: "fixed" } as const;

const products: readonly SeedProduct[] = [
  {
    ...milk,
    key: "lait",
    name: "Lait cru entier",
    description:
      "Trait le matin, mis en bouteille une heure après, jamais chauffé. À boire dans les trois jours, ou à faire bouillir. Rapportez la bouteille, nous la lavons.",
    picture: milkBottle("lait", "moss", "#5f8f4a"),
    unit: "L",
    pool: { left: 61_000 },
    offers: [
      { key: "litre", name: "Bouteille de 1 L", amount: 1000, priceCents: 190, stock: "pooled" },
      { key: "bidon", name: "Bidon de 3 L", amount: 3000, priceCents: 510, stock: "pooled" },
    ],
  },
  {
    ...dessert,
    key: "yaourts",
    name: "Yaourts nature",
    description:
      "Lait entier, deux ferments, rien d'autre. Une fine couche de crème se forme sur le dessus ; c'est bon signe.",
    picture: pots("yaourts", "lilac", { content: "#fcf8ec", lid: "#8fb0b5" }),
    offers: [
      { key: "quatre", name: "4 pots de 125 g", amount: 500, priceCents: 360, stock: { left: 31 } },
      { key: "douze", name: "12 pots de 125 g", amount: 1500, priceCents: 990, stock: { left: 8 } },
    ],
  },
  {
    ...dessert,
    key: "yaourts-framboise",
    name: "Yaourts sur lit de framboises",
    description: "Des framboises de Beaufort cuites avec très peu de sucre, au fond du pot. À mélanger, ou pas.",
    picture: pots("yaourts-framboise", "rose", { content: "#f9ecec", lid: "#c25a6c", layer: "#b9344f" }),
    offers: [{ key: "quatre", name: "4 pots de 125 g", amount: 500, priceCents: 440, stock: { left: 14 } }],
  },
  {
    ...dessert,
    key: "fromage-blanc",
    name: "Fromage blanc",
    description:
      "Égoutté en toile toute une nuit, épais au point de tenir la cuillère debout. Nature, il remplace la crème.",
    picture: freshCheese("fromage-blanc", "sage", { tub: "#c9d6de" }),
    offers: [
      { key: "demi", name: "500 g", amount: 500, priceCents: 390, stock: { left: 17 } },
      { key: "kilo", name: "1 kg", amount: 1000, priceCents: 720, stock: { left: 7 } },
    ],
  },
  {
    ...dessert,
    key: "riz-au-lait",
    name: "Riz au lait à la vanille",
    description:
      "Du riz rond de Camargue cuit deux heures à petit feu, sans œuf. La recette est celle de la mère d'Alain.",
    picture: pots("riz-au-lait", "straw", { content: "#f6ecd0", lid: "#b9793f" }),
    offers: [{ key: "deux", name: "2 pots de 130 g", amount: 260, priceCents: 380, stock: { left: 10 } }],
  },
  {
    ...milk,
    key: "creme",
    name: "Crème crue épaisse",
    description:
      "Mûrie quarante-huit heures, elle a le goût de noisette des fourrages secs. Ne la faites pas bouillir.",
    picture: creamJug("creme", "paper", "#5f87a0"),
    unit: "cl",
    offers: [{ key: "pot", name: "25 cl", amount: 250, priceCents: 380, stock: { left: 20 } }],
  },
  {
    ...milk,
    key: "beurre",
    name: "Beurre de baratte",
    description:
      "Baratté une fois par semaine, le mardi, et malaxé à la main. Jaune vif quand les vaches sont à l'herbe.",
    picture: butter("beurre", "sky", "#f1cf5e"),
    unit: "g",
    offers: [
      { key: "doux", name: "Doux, 250 g", amount: 250, priceCents: 460, stock: { left: 12 } },
      { key: "demi-sel", name: "Demi-sel, 250 g", amount: 250, priceCents: 460, stock: { left: 1 } },
    ],
  },
  {
    key: "tomme",
    name: "Tomme de la Gervanne",
    description:
      "Lait cru, six mois de cave voûtée, croûte brossée chaque semaine. Coupée et pesée à la commande ; le prix est celui d'une part moyenne.",
    picture: wheel("tomme-gervanne", "sand", { rind: "#b98d55", paste: "#f0d58a" }),
    unit: "kg",
    category: "cremerie/fromages",
    isOrganic: true,
    weightMode: "by-weight",
    offers: [
      { key: "part", name: "La part, environ 300 g", amount: 300, priceCents: 594, stock: { left: 27 } },
      { key: "quart", name: "Le quart, environ 1,2 kg", amount: 1200, priceCents: 2280, stock: { left: 5 } },
    ],
  },
  {
    key: "cremeux",
    name: "Petit crémeux",
    description: "Un fromage de vache à croûte fleurie, qui coule dès qu'on le sort une heure avant le repas.",
    picture: softCheese("cremeux", "clay", { rind: "#f0e6cd", paste: "#f6dfa0" }),
    unit: "g",
    category: "cremerie/fromages",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "piece", name: "120 g", amount: 120, priceCents: 350, stock: { left: 23 } }],
  },
  {
    key: "veau",
    name: "Caissette de veau sous la mère",
    description:
      "Rôti, escalopes, blanquette et tendrons d'un veau élevé cinq mois avec sa mère, emballés sous vide. Une caissette toutes les deux ou trois semaines.",
    picture: parcels("veau", "rose", { paper: "#f3e6d0", sign: "cow" }),
    unit: "kg",
    category: "viandes-charcuterie/colis",
    isOrganic: true,
    weightMode: "by-weight",
    offers: [{ key: "caissette", name: "Environ 5 kg", amount: 5000, priceCents: 8750, stock: { left: 4 } }],
  },
];

export const fermeDuGrandTilleul: SeedProducer = {
  key: "tilleul",
  slug: "ferme-du-grand-tilleul",
  name: "La Ferme du Grand Tilleul",
  shortDescription: "Vingt-huit vaches montbéliardes, du foin, et une laiterie bio à Beaufort-sur-Gervanne.",
  story: `Le tilleul de la cour a plus de deux cents ans ; la ferme, un peu moins. Sylvie et Alain l'ont reprise en 1998 et convertie en bio cinq ans plus tard.

Les vaches mangent de l'herbe et du foin, pas d'ensilage. Un tiers du lait est transformé ici, dans la laiterie que leur fils a construite avec eux en 2016. Le reste part à la coopérative.

Les bouteilles et les pots sont consignés sur l'honneur : rendez-les quand vous y pensez.`,
  commune: "Beaufort-sur-Gervanne",
  postcode: "26400",
  latitude: 44.7794,
  longitude: 5.1408,
  telephone: "04 75 55 04 78",
  portrait: portrait("tilleul", "#dfeaea", [
    { skin: "#eec19c", hair: "#d9b36a", cut: "bob", shirt: "#7f9a8f", apron: "#dfeaea", sign: "cow" },
    {
      skin: "#e0ae86",
      hair: "#8c8378",
      cut: "short",
      shirt: "#5f6b7c",
      apron: "#c99a63",
      sign: "cow",
      beard: "moustache",
      wears: { kind: "cap", colour: "#5f7f6f" },
    },
  ]),
  logo: logo("#5f87a0", "scallop", "cow"),
  legal: {
    legalName: "EARL La Ferme du Grand Tilleul",
    siret: "99990011100017",
    legalForm: "earl",
    street: "Le Grand Tilleul",
    activity: "Élevage de vaches laitières, et transformation du lait à la ferme.",
  },
  usualVat: 550,
  team: [
    { id: "sylvie-morin", name: "Sylvie Morin", email: "sylvie.morin@example.org" },
    { id: "alain-morin", name: "Alain Morin", email: "alain.morin@example.org" },
  ],
  catalog: { name: "Laiterie", code: 536_904 },
  countReason: "Fabrication de la semaine",
  products,
};
