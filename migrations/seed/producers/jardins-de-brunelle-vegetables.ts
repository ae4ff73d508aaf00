// What the market gardener digs, cuts and ties.
import { squash, tomatoes } from "../pictures/fruit.ts";
import { cabbage, herbBunch, leafPile, leeks, lettuce, stalkBunch, youngLeaves } from "../pictures/leaves.ts";
import { carrotBunch, cutBeets, garlicHeads, globeBunch, onionBowl, tuberSack } from "../pictures/roots.ts";
import type { SeedProduct } from "./shape.ts";

const organicVegetable = { category: "fruits-legumes/legumes", isOrganic: true } as const;

export const brunelleVegetables: readonly SeedProduct[] = [
  {
    ...organicVegetable,
    key: "carottes",
    name: "Carottes de sable",
    description:
      "Semées dans la parcelle la plus légère, elles poussent droites et se brossent plutôt qu'elles ne s'épluchent. Croquantes crues, très douces une fois rôties.",
    picture: carrotBunch("carottes", "straw", "#e8813a"),
    unit: "kg",
    weightMode: "bulk",
    pool: { left: 38_500 },
    offers: [
      { key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 320, stock: "pooled" },
      { key: "sac", name: "Sac de 5 kg", amount: 5000, step: 5000, priceCents: 1350, stock: "pooled" },
    ],
  },
  {
    ...organicVegetable,
    key: "pommes-de-terre",
    name: "Pommes de terre Allians",
    description:
      "Chair ferme et jaune, qui tient à la cuisson vapeur comme à la poêle. Récoltées en août, triées à la main et gardées au frais et dans le noir.",
    picture: tuberSack("pommes-de-terre", "sand", "#d9b06a"),
    unit: "kg",
    weightMode: "bulk",
    pool: { left: 164_000 },
    offers: [
      { key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 250, stock: "pooled" },
      { key: "filet", name: "Filet de 5 kg", amount: 5000, step: 5000, priceCents: 1100, stock: "pooled" },
      { key: "sac", name: "Sac de 10 kg", amount: 10_000, step: 10_000, priceCents: 2000, stock: "pooled" },
    ],
  },
  {
    ...organicVegetable,
    key: "poireaux",
    name: "Poireaux",
    description:
      "Un long fût blanc, parce qu'on les butte trois fois. Arrachés la veille et rincés au jet : il reste un peu de terre dans les feuilles.",
    picture: leeks("poireaux", "sand"),
    unit: "kg",
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 390, stock: { left: 21 } }],
  },
  {
    ...organicVegetable,
    key: "oignons",
    name: "Oignons jaunes",
    description:
      "Séchés trois semaines sous le hangar, ils se gardent jusqu'au printemps dans un endroit sec. Ils piquent franchement crus et fondent à la cuisson.",
    picture: onionBowl("oignons", "sage", { skin: "#d5893f", dish: "#6c8aa0" }),
    unit: "kg",
    weightMode: "bulk",
    pool: { left: 47_000 },
    offers: [
      { key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 310, stock: "pooled" },
      { key: "filet", name: "Filet de 2,5 kg", amount: 2500, step: 2500, priceCents: 690, stock: "pooled" },
    ],
  },
  {
    ...organicVegetable,
    key: "ail",
    name: "Ail rose de garde",
    description:
      "Des têtes serrées aux gousses charnues, plantées en novembre et tressées en juillet. Une suffit pour un gigot.",
    picture: garlicHeads("ail", "lilac", "#b98aa0"),
    unit: "g",
    weightMode: "fixed",
    offers: [
      { key: "tete", name: "La tête", amount: 90, priceCents: 140, stock: { left: 64 } },
      { key: "botte", name: "Botte de 500 g", amount: 500, priceCents: 690, stock: { left: 9 } },
    ],
  },
  {
    ...organicVegetable,
    key: "betteraves",
    name: "Betteraves crues",
    description:
      "Des racines de la taille d'une balle de tennis, encore avec un bout de fane. Râpées avec une pomme et des noix, elles changent de la betterave sous vide.",
    picture: cutBeets("betteraves", "rose", "#8c2f52"),
    unit: "kg",
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 330, stock: { left: 26 } }],
  },
  {
    ...organicVegetable,
    key: "batavia",
    name: "Batavia",
    description:
      "Une grosse pomme croquante, cueillie à la rosée. Posée dans un torchon humide au bas du réfrigérateur, elle tient cinq jours.",
    picture: lettuce("batavia", "sky", { heart: "#dbe59b", edge: "#5f8f4a" }),
    unit: "piece",
    weightMode: "fixed",
    pool: { left: 17 },
    offers: [
      { key: "piece", name: "La pièce", amount: 1, priceCents: 160, stock: "pooled" },
      { key: "deux", name: "Les deux", amount: 2, priceCents: 290, stock: "pooled" },
    ],
  },
  {
    ...organicVegetable,
    key: "mesclun",
    name: "Mesclun d'hiver",
    description:
      "Roquette, moutarde rouge, mizuna et jeunes pousses de chicorée, coupées au couteau. Lavé une fois : un deuxième rinçage ne lui fera pas de mal.",
    picture: youngLeaves("mesclun", "clay", { heart: "#8a3f4f", edge: "#7fa552" }),
    unit: "g",
    weightMode: "fixed",
    offers: [{ key: "sachet", name: "Sachet de 150 g", amount: 150, priceCents: 290, stock: { left: 2 } }],
  },
  {
    ...organicVegetable,
    key: "epinards",
    name: "Épinards",
    description:
      "Des feuilles épaisses, à peine frisées, qui réduisent moins que d'autres. Comptez trois cents grammes pour deux.",
    picture: leafPile("epinards", "moss", "#4f8a45"),
    unit: "g",
    weightMode: "fixed",
    offers: [
      { key: "trois-cents", name: "300 g", amount: 300, priceCents: 280, stock: { left: 11 } },
      { key: "kilo", name: "1 kg", amount: 1000, priceCents: 790, stock: { left: 4 } },
    ],
  },
  {
    ...organicVegetable,
    key: "blettes",
    name: "Blettes arc-en-ciel",
    description:
      "Côtes jaunes, roses et blanches dans la même botte. Les côtes d'abord à la poêle, le vert cinq minutes après, un filet de citron.",
    picture: stalkBunch("blettes", "rose", { blade: "#4f7f3f", stalks: ["#d8456b", "#f0b43c", "#f4f1e2"] }),
    unit: "piece",
    weightMode: "fixed",
    offers: [{ key: "botte", name: "La botte", amount: 1, priceCents: 310, stock: { left: 13 } }],
  },
  {
    ...organicVegetable,
    key: "chou",
    name: "Chou de Milan",
    description:
      "Cloqué, serré, entre un et deux kilos selon les pieds. Il est pesé au moment de préparer votre commande : le prix affiché vaut pour un chou moyen.",
    picture: cabbage("chou", "paper", "#7fa552"),
    unit: "kg",
    weightMode: "by-weight",
    offers: [{ key: "piece", name: "La pièce, environ 1,4 kg", amount: 1400, priceCents: 378, stock: { left: 14 } }],
  },
  {
    ...organicVegetable,
    key: "radis",
    name: "Radis ronds",
    description:
      "Une trentaine par botte, à croquer avec du beurre et du sel le jour même. Les fanes font un bon potage.",
    picture: globeBunch("radis", "paper", { skin: "#d8456b", tip: "#fbeee8", rib: "#e6efcf", radius: 44 }),
    unit: "piece",
    weightMode: "fixed",
    offers: [{ key: "botte", name: "La botte", amount: 1, priceCents: 220, stock: { left: 0 } }],
  },
  {
    ...organicVegetable,
    key: "potimarron",
    name: "Potimarron",
    description:
      "Il a mûri sur pied puis séché deux semaines au soleil d'octobre. La peau se mange ; au four, la chair prend un goût de châtaigne.",
    picture: squash("potimarron", "moss", { base: "#d9692c", blush: "#f0a94f" }),
    unit: "kg",
    weightMode: "by-weight",
    offers: [
      { key: "petit", name: "Petit, environ 1 kg", amount: 1000, priceCents: 320, stock: { left: 32 } },
      { key: "gros", name: "Gros, environ 2 kg", amount: 2000, priceCents: 600, stock: { left: 15 } },
    ],
  },
  {
    key: "persil",
    name: "Persil plat",
    description:
      "Une botte généreuse, coupée avec ses tiges. Les pieds en verre d'eau, elle garde sa tenue toute la semaine.",
    picture: herbBunch("persil", "straw", "#568f45"),
    unit: "piece",
    category: "fruits-legumes/herbes-plants",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "botte", name: "La botte", amount: 1, priceCents: 140, stock: "unlimited" }],
  },
  {
    ...organicVegetable,
    key: "topinambours",
    name: "Topinambours",
    description: "Les premiers de la saison, à récolter au fur et à mesure. Un goût d'artichaut et de noisette.",
    picture: null,
    unit: "kg",
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 420, stock: { left: 20 } }],
  },
  {
    ...organicVegetable,
    key: "tomates",
    name: "Tomates anciennes",
    description:
      "Cœur-de-bœuf, noire de Crimée et ananas mélangées, cueillies mûres. La saison est finie ; elles reviendront avec les premiers jours chauds.",
    picture: tomatoes("tomates", "paper", ["#d9482f", "#e59a35", "#b23a4a"]),
    unit: "kg",
    isActive: false,
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 460, stock: { left: 0 } }],
  },
];
