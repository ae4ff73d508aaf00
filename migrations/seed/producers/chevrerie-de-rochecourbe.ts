import { cheeseLog, smallCheeses, wheel } from "../pictures/cheese.ts";
import { freshCheese } from "../pictures/dairy.ts";
import { soaps } from "../pictures/keepsakes.ts";
import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const cheese = { category: "cremerie/fromages", isOrganic: false, weightMode: "fixed" } as const;

const products: readonly SeedProduct[] = [
  {
    ...cheese,
    key: "picodon",
    name: "Picodon affiné",
    description:
      "Douze jours de cave au moins, croûte fine bleutée, pâte cassante. Il pique juste ce qu'il faut : son nom vient de là.",
    picture: smallCheeses("picodon", "sage", { rind: "#e3d9bd", bloom: "#a9b0a0", on: "leaf" }),
    unit: "piece",
    pool: { left: 74 },
    offers: [
      { key: "piece", name: "La pièce, 60 g", amount: 1, priceCents: 210, stock: "pooled" },
      { key: "trois", name: "Les trois", amount: 3, priceCents: 590, stock: "pooled" },
      { key: "dix", name: "La boîte de dix", amount: 10, priceCents: 1850, stock: "pooled" },
    ],
  },
  {
    ...cheese,
    key: "frais",
    name: "Petit chèvre frais",
    description:
      "Moulé à la louche avant-hier, salé d'un seul côté. Nature sur du pain, ou émietté sur des légumes chauds.",
    picture: smallCheeses("frais", "rose", { rind: "#f3ecd9", bloom: "#fffdf4", on: "straw" }),
    unit: "g",
    offers: [{ key: "piece", name: "100 g", amount: 100, priceCents: 200, stock: { left: 28 } }],
  },
  {
    ...cheese,
    key: "buche",
    name: "Bûche cendrée",
    description: "Roulée dans la cendre de sarment, qui calme l'acidité. Crémeuse sous la croûte, ferme au milieu.",
    picture: cheeseLog("buche", "paper", { rind: "#6c6a66", paste: "#f1e9d2" }),
    unit: "g",
    offers: [{ key: "piece", name: "180 g", amount: 180, priceCents: 520, stock: { left: 6 } }],
  },
  {
    ...cheese,
    key: "tomme",
    name: "Tomme de chèvre",
    description:
      "Pressée à la main, quatre mois sur planche de sapin. Chaque part est coupée à la demande et pesée devant vous.",
    picture: wheel("tomme-chevre", "sky", { rind: "#a9a08a", paste: "#f3ead0" }),
    unit: "kg",
    weightMode: "by-weight",
    offers: [
      { key: "part", name: "La part, environ 250 g", amount: 250, priceCents: 613, stock: { left: 18 } },
      { key: "quart", name: "Le quart, environ 600 g", amount: 600, priceCents: 1410, stock: { left: 4 } },
    ],
  },
  {
    ...cheese,
    key: "faisselle",
    name: "Faisselle de chèvre",
    description:
      "Un caillé fragile, encore dans son petit-lait. Avec du miel, ou avec du sel, de l'ail et de la ciboulette.",
    picture: freshCheese("faisselle", "clay", { tub: "#f0f0ea" }),
    unit: "g",
    offers: [{ key: "pot", name: "500 g", amount: 500, priceCents: 460, stock: { left: 13 } }],
  },
  {
    ...cheese,
    key: "herbes",
    name: "Chèvre à tartiner aux herbes",
    description:
      "Le frais du matin battu avec du persil, de la ciboulette et une pointe de poivre. À finir dans les six jours.",
    picture: freshCheese("herbes", "straw", { tub: "#9db8a0", herb: "#4f8a45" }),
    unit: "g",
    offers: [{ key: "pot", name: "Pot de 150 g", amount: 150, priceCents: 390, stock: { left: 15 } }],
  },
  {
    key: "savon",
    name: "Savon au lait de chèvre",
    description:
      "Saponifié à froid avec le lait de fin de traite, huile d'olive et karité. Il sèche six semaines dans le grenier avant d'arriver ici.",
    picture: soaps("savon", "sky", { colours: ["#efe6d3", "#d9cfe6"], sign: "goat" }),
    unit: "g",
    category: "beaute-soins/savons",
    isOrganic: false,
    weightMode: "fixed",
    offers: [
      { key: "nature", name: "Nature, 100 g", amount: 100, priceCents: 550, vat: 2000, stock: { left: 34 } },
      { key: "lavande", name: "Lavande, 100 g", amount: 100, priceCents: 590, vat: 2000, stock: { left: 3 } },
    ],
  },
];

export const chevrerieDeRochecourbe: SeedProducer = {
  key: "rochecourbe",
  slug: "chevrerie-de-rochecourbe",
  name: "La Chèvrerie de Rochecourbe",
  shortDescription: "Quarante chèvres au pâturage sous les falaises de Saoû, et leurs fromages au lait cru.",
  story: `Marion est arrivée à Saoû pour un stage de trois semaines ; c'était en 2009. Elle mène aujourd'hui quarante alpines chamoisées qui sortent tous les jours, de mars à la première neige, dans les landes de genévriers sous Roche Colombe.

Le lait est transformé cru, chaque matin, dans la petite fromagerie accolée à l'étable. L'hiver, les chèvres se reposent et les affinés prennent le relais.

On peut assister à la traite de dix-huit heures : il suffit de téléphoner et de ne pas craindre qu'on vous mâche la manche.`,
  commune: "Saoû",
  postcode: "26400",
  latitude: 44.6444,
  longitude: 5.0661,
  telephone: "04 75 55 03 56",
  portrait: portrait("rochecourbe", "#e8e3ed", [
    {
      skin: "#f3d2b5",
      hair: "#c9803f",
      cut: "curly",
      shirt: "#a9564a",
      apron: "#f3ead6",
      sign: "goat",
      hasGlasses: true,
    },
  ]),
  logo: logo("#8a7396", "shield", "goat"),
  legal: {
    legalName: "Marion Teyssier",
    siret: "99990010300014",
    legalForm: "individual",
    street: "Chemin de Rochecourbe",
    activity: "Élevage de chèvres, et transformation du lait à la ferme.",
  },
  usualVat: 550,
  team: [{ id: "marion-teyssier", name: "Marion Teyssier", email: "marion.teyssier@example.org" }],
  catalog: { name: "Fromages de chèvre", code: 427_163 },
  countReason: "Sortie de cave",
  products,
};
