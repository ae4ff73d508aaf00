import { pair, single, toastWith } from "../pictures/jars.ts";
import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import { brothBowl, drumsticks, eggBox, feedSack, roastingBird } from "../pictures/poultry.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const products: readonly SeedProduct[] = [
  {
    key: "poulet",
    name: "Poulet fermier entier",
    description:
      "Cou-nu élevé cent dix jours, prêt à cuire, abats à part. Chaque poulet est pesé pour vous : vous payez son poids, pas celui du voisin.",
    picture: roastingBird("poulet", "straw", { skin: "#ecc98f", dish: "board", garnish: "#4f8a45" }),
    unit: "kg",
    category: "viandes-charcuterie/volaille",
    isOrganic: false,
    weightMode: "per-piece",
    offers: [
      { key: "petit", name: "Petit, environ 1,5 kg", amount: 1500, priceCents: 1650, stock: { left: 11 } },
      { key: "gros", name: "Gros, environ 2,2 kg", amount: 2200, priceCents: 2420, stock: { left: 6 } },
    ],
  },
  {
    key: "pintade",
    name: "Pintade",
    description:
      "Plus sauvage que le poulet, en goût comme au pré. Barder ou arroser souvent, quarante minutes par kilo.",
    picture: roastingBird("pintade", "sage", { skin: "#c9925e", dish: "roaster", garnish: "#4f8a45" }),
    unit: "kg",
    category: "viandes-charcuterie/volaille",
    isOrganic: false,
    weightMode: "per-piece",
    offers: [{ key: "piece", name: "Environ 1,4 kg", amount: 1400, priceCents: 1960, stock: { left: 4 } }],
  },
  {
    key: "cuisses",
    name: "Cuisses de poulet",
    description:
      "Les deux cuisses entières d'un gros poulet, sous papier. Une heure au four avec des pommes de terre autour.",
    picture: drumsticks("cuisses", "rose", "#e8bd8a"),
    unit: "kg",
    category: "viandes-charcuterie/volaille",
    isOrganic: false,
    weightMode: "by-weight",
    offers: [{ key: "deux", name: "Les deux, environ 600 g", amount: 600, priceCents: 900, stock: { left: 12 } }],
  },
  {
    key: "oeufs",
    name: "Œufs de plein air",
    description:
      "Trois cents poules qui passent la journée dehors, par lots mélangés : d'où les coquilles de toutes les couleurs. Ramassés la veille et l'avant-veille.",
    picture: eggBox("oeufs", "paper", ["#d9a877", "#e6c3a0", "#c98f62", "#f0dcc4"]),
    unit: "piece",
    category: "cremerie/oeufs",
    isOrganic: false,
    weightMode: "fixed",
    pool: { left: 252 },
    offers: [
      { key: "six", name: "Boîte de 6", amount: 6, priceCents: 250, stock: "pooled" },
      { key: "douze", name: "Boîte de 12", amount: 12, priceCents: 480, stock: "pooled" },
      { key: "trente", name: "Plateau de 30", amount: 30, priceCents: 1100, stock: "pooled" },
    ],
  },
  {
    key: "terrine",
    name: "Terrine de volaille aux noix",
    description:
      "Chair de pintade et de poulet, un peu de lard, des noix de Chabrillan. À ouvrir une demi-heure avant.",
    picture: pair("terrine", "sage", {
      vessel: "sealedJar",
      content: "#c98a6a",
      lid: "#d9692c",
      label: "hen",
      beside: toastWith("#c98a6a"),
    }),
    unit: "g",
    category: "viandes-charcuterie/charcuterie",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "bocal", name: "Bocal de 180 g", amount: 180, priceCents: 620, stock: { left: 29 } }],
  },
  {
    key: "rillettes",
    name: "Rillettes de poulet au thym",
    description:
      "Confites cinq heures puis effilochées à la fourchette. Moins grasses que celles de porc, et elles tartinent bien.",
    picture: pair("rillettes-poulet", "sky", {
      vessel: "jar",
      content: "#dcb48a",
      lid: "#7f9a6b",
      label: "thyme",
      beside: toastWith("#dcb48a"),
    }),
    unit: "g",
    category: "traiteur/salades-tartinables",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "pot", name: "Pot de 170 g", amount: 170, priceCents: 560, stock: { left: 16 } }],
  },
  {
    key: "bouillon",
    name: "Bouillon de poule",
    description:
      "Les poules de réforme, des poireaux et des carottes de Brunelle, huit heures à frémissement. Une louche suffit à sauver un risotto.",
    picture: brothBowl("bouillon", "sky", {
      broth: "#e3b04b",
      dish: "#7f9a8f",
      pieces: ["#e8813a", "#5f8f4a", "#f3e2b8"],
    }),
    unit: "cl",
    category: "traiteur/soupes",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "bouteille", name: "50 cl", amount: 500, priceCents: 480, stock: { left: 21 } }],
  },
  {
    key: "gesiers",
    name: "Gésiers confits",
    description: "Parés, salés une nuit et confits dans leur graisse. Tièdes sur une batavia, avec quelques noix.",
    picture: single("gesiers", "clay", {
      vessel: "jar",
      content: "#9c5f45",
      lid: "#8c4a3a",
      label: "henWhite",
      linen: "#f7efe0",
      pieces: "#7a4632",
    }),
    unit: "g",
    category: "epicerie/conserves",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "bocal", name: "Bocal de 250 g", amount: 250, priceCents: 790, stock: { left: 9 } }],
  },
  {
    key: "grains",
    name: "Mélange de grains pour poules",
    description:
      "Blé, maïs concassé et pois de la ferme, ce que mangent les nôtres. Sans tourteau importé, juste dépoussiéré.",
    picture: feedSack("grains", "moss", { cloth: "#d9c39a", grain: "#d9a441", sign: "hen" }),
    unit: "kg",
    category: "animaux/basse-cour",
    isOrganic: false,
    weightMode: "fixed",
    offers: [
      { key: "cinq", name: "Sac de 5 kg", amount: 5000, priceCents: 720, vat: 1000, stock: "unlimited" },
      { key: "quinze", name: "Sac de 15 kg", amount: 15_000, priceCents: 1950, vat: 1000, stock: "unlimited" },
    ],
  },
];

export const volaillesDeLaGervanne: SeedProducer = {
  key: "gervanne",
  slug: "volailles-de-la-gervanne",
  name: "Les Volailles de la Gervanne",
  shortDescription: "Poulets, pintades et œufs de plein air, élevés lentement sur les prés de Suze.",
  story: `Fatou a grandi à Crest, fait des études de comptabilité, et acheté ses douze premières poules avec son premier salaire. Elles sont trois cents aujourd'hui, et les poulets ont quatre cabanes mobiles que l'on tire d'un pré à l'autre.

Tout est abattu dans le petit abattoir agréé de la vallée, à dix minutes. Les grains viennent de la ferme ou du voisin.

« Un poulet qui a couru se cuit doucement », dit la pancarte du stand. Suivez-la.`,
  commune: "Suze",
  postcode: "26400",
  latitude: 44.7708,
  longitude: 5.11,
  telephone: "04 75 55 05 90",
  portrait: portrait("gervanne", "#f6ead0", [
    {
      skin: "#8d5a3c",
      hair: "#2b211b",
      cut: "bun",
      shirt: "#d9782f",
      apron: "#f3ead6",
      sign: "chick",
      wears: { kind: "scarf", colour: "#b5452f" },
    },
  ]),
  logo: logo("#d9782f", "sun", "chick"),
  legal: {
    legalName: "EARL Les Volailles de la Gervanne",
    siret: "99990018600019",
    legalForm: "earl",
    street: "Les Prés de Suze",
    activity: "Élevage de volailles de plein air, pour la chair et les œufs.",
  },
  usualVat: 550,
  team: [{ id: "fatou-diallo", name: "Fatou Diallo", email: "fatou.diallo@example.org" }],
  catalog: { name: "Volailles et œufs", code: 641_378 },
  countReason: "Lot prêt et ponte",
  products,
};
