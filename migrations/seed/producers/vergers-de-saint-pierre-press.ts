// What comes out of the orchard's press and kitchen.
import { glassOf, pair, single, spoonOf, toastWith } from "../pictures/jars.ts";
import type { SeedProduct } from "./shape.ts";

const pressed = { isOrganic: true, weightMode: "fixed" } as const;

export const saintPierrePress: readonly SeedProduct[] = [
  {
    ...pressed,
    key: "jus-pomme",
    name: "Jus de pomme",
    description:
      "Trois variétés pressées ensemble, pasteurisées, non filtrées : secouez avant de servir. Rien n'est ajouté.",
    picture: pair("jus-pomme", "straw", {
      vessel: "bottle",
      content: "#e0a23d",
      lid: "#c9402f",
      label: "appleRed",
      beside: glassOf("#e0a23d"),
    }),
    unit: "L",
    category: "boissons/jus-sirops",
    pool: { left: 186_000 },
    offers: [
      { key: "bouteille", name: "Bouteille de 1 L", amount: 1000, priceCents: 350, stock: "pooled" },
      { key: "carton", name: "Carton de 6", amount: 6000, priceCents: 1920, stock: "pooled" },
    ],
  },
  {
    ...pressed,
    key: "nectar-abricot",
    name: "Nectar d'abricot",
    description:
      "Soixante pour cent de fruit, un sirop léger. Épais comme une purée, à allonger d'eau fraîche si l'on veut.",
    picture: pair("nectar-abricot", "rose", {
      vessel: "bottle",
      content: "#ec9a3c",
      lid: "#3f6f3d",
      label: "apricot",
      beside: glassOf("#ec9a3c"),
    }),
    unit: "L",
    category: "boissons/jus-sirops",
    offers: [{ key: "bouteille", name: "Bouteille de 1 L", amount: 1000, priceCents: 520, stock: { left: 30 } }],
  },
  {
    ...pressed,
    key: "cidre",
    name: "Cidre brut",
    description:
      "Fermenté lentement en cuve puis en bouteille, sans gaz ajouté. Sec, 4,5 % vol. ; servez-le frais, pas glacé.",
    picture: single("cidre", "paper", {
      vessel: "corkedBottle",
      content: "#d9a441",
      lid: "#3f6f3d",
      label: "appleGold",
      linen: "#e3e8d8",
      beside: glassOf("#e8b85a"),
    }),
    unit: "cl",
    category: "boissons/bieres-cidres",
    offers: [
      { key: "bouteille", name: "Bouteille de 75 cl", amount: 750, priceCents: 560, vat: 2000, stock: { left: 48 } },
      { key: "carton", name: "Carton de 6", amount: 4500, priceCents: 3100, vat: 2000, stock: { left: 7 } },
    ],
  },
  {
    ...pressed,
    key: "vinaigre",
    name: "Vinaigre de cidre",
    description: "Un an en fût de châtaignier avec sa mère. Doux, il réussit les vinaigrettes et les déglaçages.",
    picture: single("vinaigre", "sage", {
      vessel: "bottle",
      content: "#c98a3a",
      lid: "#6b4a2e",
      label: "leaf",
      linen: "#f7efe0",
    }),
    unit: "cl",
    category: "epicerie/huiles-condiments",
    offers: [{ key: "bouteille", name: "50 cl", amount: 500, priceCents: 490, stock: { left: 27 } }],
  },
  {
    ...pressed,
    key: "huile-noix",
    name: "Huile de noix vierge",
    description:
      "Cerneaux toastés, pressés à froid au moulin de Mirabel. Jamais à la poêle : sur une salade ou une purée.",
    picture: single("huile-noix", "sky", {
      vessel: "bottle",
      content: "#b8933a",
      lid: "#2f2620",
      label: "nut",
      linen: "#f3e3cf",
      beside: spoonOf("#b8933a"),
    }),
    unit: "cl",
    category: "epicerie/huiles-condiments",
    offers: [{ key: "bouteille", name: "25 cl", amount: 250, priceCents: 990, stock: { left: 13 } }],
  },
  {
    ...pressed,
    key: "confiture",
    name: "Confiture d'abricot",
    description: "Cuite par petites bassines, avec quelques amandons. Soixante-cinq grammes de fruits pour cent.",
    picture: pair("confiture", "moss", {
      vessel: "jar",
      content: "#e0862f",
      lid: "#c9563f",
      label: "apricot",
      pieces: "#c96f22",
      beside: toastWith("#e0862f"),
    }),
    unit: "g",
    category: "epicerie/miel-confitures",
    offers: [{ key: "pot", name: "Pot de 370 g", amount: 370, priceCents: 560, stock: { left: 38 } }],
  },
  {
    ...pressed,
    key: "compote",
    name: "Compote pomme-vanille",
    description: "Des pommes, une gousse, pas de sucre. Lisse, pour les petits comme pour les grands.",
    picture: single("compote", "lilac", {
      vessel: "sealedJar",
      content: "#e9cf86",
      lid: "#d9692c",
      label: "appleGold",
      linen: "#e3ecd8",
      beside: spoonOf("#e9cf86"),
    }),
    unit: "g",
    category: "epicerie/conserves",
    offers: [{ key: "bocal", name: "Bocal de 600 g", amount: 600, priceCents: 490, stock: { left: 19 } }],
  },
];
