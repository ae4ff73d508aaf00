import { tinLoaf } from "../pictures/bread.ts";
import { type Filled, honeyDipper, pair, single, spoonOf } from "../pictures/jars.ts";
import { balmTin, candles } from "../pictures/keepsakes.ts";
import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import { giftBox, nougat } from "../pictures/treats.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const lavender: Filled = { content: "#e3b04b", lid: "#7a6aa8", label: "lavender" };
const chestnut: Filled = { content: "#8a4a22", lid: "#4b3a2a", label: "chestnutTree" };
const meadow: Filled = { content: "#f0cf7a", lid: "#5f8f4a", label: "daisy" };

const honey = { category: "epicerie/miel-confitures", unit: "g", isOrganic: false, weightMode: "fixed" } as const;

const products: readonly SeedProduct[] = [
  {
    ...honey,
    key: "lavande",
    name: "Miel de lavande",
    description:
      "Récolté fin juillet sur les lavandes de Puy-Saint-Martin. Clair, floral, il cristallise finement dès l'automne.",
    picture: pair("miel-lavande", "lilac", { ...lavender, vessel: "jar", beside: honeyDipper("#e3b04b") }),
    offers: [
      { key: "petit", name: "Pot de 250 g", amount: 250, priceCents: 650, stock: { left: 41 } },
      { key: "grand", name: "Pot de 500 g", amount: 500, priceCents: 1150, stock: { left: 36 } },
      { key: "kilo", name: "Pot de 1 kg", amount: 1000, priceCents: 2100, stock: { left: 12 } },
    ],
  },
  {
    ...honey,
    key: "chataignier",
    name: "Miel de châtaignier",
    description: "Presque noir, boisé, avec une amertume qui réveille. Il reste liquide ; parfait sur un picodon.",
    picture: single("miel-chataignier", "clay", {
      ...chestnut,
      vessel: "jar",
      linen: "#f7efe0",
      beside: spoonOf("#8a4a22"),
    }),
    offers: [{ key: "grand", name: "Pot de 500 g", amount: 500, priceCents: 1050, stock: { left: 25 } }],
  },
  {
    ...honey,
    key: "fleurs",
    name: "Miel de toutes fleurs",
    description:
      "Thym, sainfoin, ronce et un peu de tilleul : le printemps des collines. Brassé pour rester tartinable.",
    picture: pair("miel-fleurs", "sage", { ...meadow, vessel: "jar", beside: spoonOf("#f0cf7a") }),
    offers: [
      { key: "grand", name: "Pot de 500 g", amount: 500, priceCents: 950, stock: { left: 44 } },
      { key: "kilo", name: "Pot de 1 kg", amount: 1000, priceCents: 1700, stock: { left: 15 } },
    ],
  },
  {
    ...honey,
    key: "pollen",
    name: "Pollen frais",
    description:
      "Surgelé le jour de la récolte, il garde ses ferments et son parfum. Une cuillère sur un fromage blanc.",
    picture: single("pollen", "straw", {
      vessel: "jar",
      content: "#e8b84a",
      lid: "#d9a23d",
      label: "bee",
      linen: "#e9e4f0",
      pieces: "#c98f2f",
    }),
    category: "epicerie/douceurs",
    offers: [{ key: "pot", name: "Pot de 200 g", amount: 200, priceCents: 980, stock: { left: 7 } }],
  },
  {
    key: "pain-d-epices",
    name: "Pain d'épices",
    description: "Moitié miel, moitié farine de seigle, des épices et de l'orange confite. Moelleux trois semaines.",
    picture: tinLoaf("pain-d-epices", "lilac", { crust: "#7a4526", crumb: "#a9683a", inside: "#e8a23d" }),
    unit: "g",
    category: "boulangerie-patisserie/biscuits",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "piece", name: "300 g", amount: 300, priceCents: 720, stock: { left: 14 } }],
  },
  {
    key: "nougat",
    name: "Nougat tendre",
    description: "Trente pour cent de miel de lavande, amandes de Provence et pistaches, cuit au chaudron de cuivre.",
    picture: nougat("nougat", "sky", ["#a9713f", "#8fae5a"]),
    unit: "g",
    category: "epicerie/douceurs",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "barre", name: "Trois barres, 150 g", amount: 150, priceCents: 750, stock: { left: 20 } }],
  },
  {
    key: "coffret",
    name: "Coffret des trois miels",
    description:
      "Lavande, châtaignier et toutes fleurs, trois pots de 250 g dans une caissette de peuplier. Le ruban est offert.",
    picture: giftBox("coffret", "rose", { wood: "#c99a63", ribbon: "#a9443f", jars: [lavender, chestnut, meadow] }),
    unit: "piece",
    category: "paniers-coffrets/coffrets-cadeaux",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "coffret", name: "Le coffret", amount: 1, priceCents: 1950, stock: { left: 8 } }],
  },
  {
    key: "baume",
    name: "Baume à la cire d'abeille",
    description: "Cire, huile d'olive et calendula, pour les mains gercées et les lèvres. Une boîte dure un hiver.",
    picture: balmTin("baume", "straw", { metal: "#b9bfb9", balm: "#f1dc9c", sign: "bee" }),
    unit: "ml",
    category: "beaute-soins/soins",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "boite", name: "Boîte de 30 ml", amount: 30, priceCents: 800, stock: { left: 17 } }],
  },
  {
    key: "bougies",
    name: "Bougies de cire",
    description:
      "Coulées dans la cire d'opercules, sans parfum ajouté : elles sentent la ruche. La paire brûle vingt heures.",
    picture: candles("bougies", "sand", "#e3b04b"),
    unit: "piece",
    category: "maison-jardin/entretien",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "paire", name: "La paire", amount: 2, priceCents: 950, stock: { left: 11 } }],
  },
];

export const rucherDesGarrigues: SeedProducer = {
  key: "garrigues",
  slug: "rucher-des-garrigues",
  name: "Le Rucher des Garrigues",
  shortDescription: "Cent vingt ruches entre lavandes et châtaigniers, à Puy-Saint-Martin.",
  story: `Françoise a hérité de six ruches et d'un enfumoir de sa tante, institutrice à Puy-Saint-Martin. Elle en conduit cent vingt, qu'elle déplace la nuit entre la plaine, les lavandes et les châtaigneraies de l'Ardèche.

Elle ne nourrit pas au sirop, laisse aux colonies leur miel d'hiver et récolte moins que d'autres. Certaines années il n'y a pas de lavande, ou presque : elle vous le dira.

Petite structure, elle ne facture pas la TVA.`,
  commune: "Puy-Saint-Martin",
  postcode: "26450",
  latitude: 44.6281,
  longitude: 4.9758,
  telephone: "04 75 55 07 43",
  portrait: portrait("garrigues", "#ece3d3", [
    {
      skin: "#f0c8a4",
      hair: "#b9b2a6",
      cut: "long",
      shirt: "#7a6aa8",
      apron: "#f0dcae",
      sign: "bee",
      hasGlasses: true,
    },
  ]),
  logo: logo("#d9a23d", "hexagon", "bee"),
  legal: {
    legalName: "Françoise Aubert",
    siret: "99990015200011",
    legalForm: "individual",
    street: "Quartier des Garrigues",
    activity: "Apiculture : miels, et ce qu'on en fait.",
  },
  usualVat: 0,
  team: [{ id: "francoise-aubert", name: "Françoise Aubert", email: "francoise.aubert@example.org" }],
  catalog: { name: "Miels et ruche", code: 863_519 },
  countReason: "Inventaire de la miellerie",
  products,
};
