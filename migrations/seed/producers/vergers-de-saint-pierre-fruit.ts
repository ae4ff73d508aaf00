// What the orchard picks, gathers and dries.
import { appleBasket, appleCrate, kiwis, pears } from "../pictures/fruit.ts";
import { chestnuts, walnuts } from "../pictures/nuts.ts";
import { driedFruit } from "../pictures/treats.ts";
import type { SeedProduct } from "./shape.ts";

const fruit = { category: "fruits-legumes/fruits", unit: "kg", isOrganic: true } as const;

export const saintPierreFruit: readonly SeedProduct[] = [
  {
    ...fruit,
    key: "juliet",
    name: "Pommes Juliet",
    description:
      "Rouges, juteuses, une pointe acide : la pomme des enfants et des tartes fines. Cueillie mi-septembre.",
    picture: appleCrate("juliet", "sage", { base: "#c9402f", blush: "#e8b04a" }),
    weightMode: "bulk",
    pool: { left: 142_000 },
    offers: [
      { key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 270, stock: "pooled" },
      { key: "caisse", name: "Caisse de 7 kg", amount: 7000, step: 7000, priceCents: 1540, stock: "pooled" },
    ],
  },
  {
    ...fruit,
    key: "goldrush",
    name: "Pommes Goldrush",
    description:
      "Ferme, parfumée, elle s'améliore en cave jusqu'en avril. C'est la meilleure au couteau avec un fromage.",
    picture: appleBasket("goldrush", "paper", { base: "#d9b93f", blush: "#d9883a" }),
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 290, stock: { left: 58 } }],
  },
  {
    ...fruit,
    key: "comice",
    name: "Poires Doyenné du Comice",
    description: "Fondantes, à manger quand le col cède sous le pouce. Nous vous les donnons trois jours avant.",
    picture: pears("comice", "rose", { base: "#c3bd55", blush: "#c98a4a" }),
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 360, stock: { left: 6 } }],
  },
  {
    ...fruit,
    key: "kiwis",
    name: "Kiwis Hayward",
    description:
      "Oui, ils poussent ici, le long du canal. Posez-les à côté d'une pomme et ils mûrissent en quatre jours.",
    picture: kiwis("kiwis", "sky"),
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 390, stock: { left: 33 } }],
  },
  {
    ...fruit,
    key: "noix",
    name: "Noix sèches Franquette",
    description: "Lavées, séchées à l'air tiède, calibrées à la main. Le cassage donne moitié du poids en cerneaux.",
    picture: walnuts("noix", "sand"),
    weightMode: "fixed",
    pool: { left: 39_000 },
    offers: [
      { key: "demi", name: "Filet de 500 g", amount: 500, priceCents: 320, stock: "pooled" },
      { key: "kilo", name: "Filet de 1 kg", amount: 1000, priceCents: 590, stock: "pooled" },
      { key: "cinq", name: "Sac de 5 kg", amount: 5000, priceCents: 2650, stock: "pooled" },
    ],
  },
  {
    ...fruit,
    key: "chataignes",
    name: "Châtaignes Bouche rouge",
    description:
      "Des vieux arbres de la combe, ramassées tous les deux jours et triées à l'eau. À fendre avant de les griller.",
    picture: chestnuts("chataignes", "clay"),
    isOrganic: false,
    weightMode: "bulk",
    offers: [{ key: "vrac", name: "Vrac", amount: 1000, step: 500, priceCents: 620, stock: { left: 9 } }],
  },
  {
    key: "pommes-sechees",
    name: "Pommes séchées en rondelles",
    description:
      "Avec la peau, sans sucre ni soufre, douze heures à cinquante degrés. Dans le cartable ou dans le muesli.",
    picture: driedFruit("pommes-sechees", "paper", { flesh: "#f0d9a4", rim: "#c9603f", isRing: true }),
    unit: "g",
    category: "epicerie/douceurs",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "sachet", name: "Sachet de 100 g", amount: 100, priceCents: 420, stock: { left: 24 } }],
  },
  {
    key: "abricots-secs",
    name: "Abricots secs Bergeron",
    description: "Bruns parce qu'ils n'ont pas vu de soufre. Trempés une heure, ils retrouvent le goût de juillet.",
    picture: driedFruit("abricots-secs", "sage", { flesh: "#e8913f", rim: "#c97a2e", isRing: false }),
    unit: "g",
    category: "epicerie/douceurs",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "sachet", name: "Sachet de 200 g", amount: 200, priceCents: 680, stock: { left: 5 } }],
  },
];
