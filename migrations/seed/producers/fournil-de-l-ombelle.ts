import { baguettes, countryLoaf, leafBread, roundLoaf, tinLoaf } from "../pictures/bread.ts";
import { logo } from "../pictures/logo.ts";
import { biscuits, crown, flourBag, tart } from "../pictures/pastry.ts";
import { portrait } from "../pictures/portrait.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const bread = { category: "boulangerie-patisserie/pains", unit: "g", isOrganic: true, weightMode: "fixed" } as const;

const products: readonly SeedProduct[] = [
  {
    ...bread,
    key: "campagne",
    name: "Pain de campagne au levain",
    description:
      "Farine de blés de population moulue sur place, eau de la Gervanne, sel, et un levain qui a onze ans. Croûte épaisse, mie un peu acidulée ; il est meilleur le lendemain.",
    picture: countryLoaf("campagne", "straw", "#b9793f"),
    offers: [
      { key: "kilo", name: "1 kg", amount: 1000, priceCents: 620, stock: "unlimited" },
      { key: "demi", name: "500 g", amount: 500, priceCents: 340, stock: "unlimited" },
    ],
  },
  {
    ...bread,
    key: "petit-epeautre",
    name: "Pain de petit épeautre",
    description:
      "Cent pour cent engrain, une céréale des collines pauvre en gluten. Cuit en moule car la pâte ne se tient pas seule ; goût de noisette, mie serrée.",
    picture: tinLoaf("petit-epeautre", "clay", { crust: "#8a5630", crumb: "#d9b98a" }),
    offers: [{ key: "piece", name: "400 g", amount: 400, priceCents: 490, reference: "PE400", stock: { left: 16 } }],
  },
  {
    ...bread,
    key: "noix",
    name: "Pain aux noix",
    description:
      "Des cerneaux des vergers voisins, grillés avant d'être mêlés à la pâte. Avec un picodon, il fait un repas.",
    picture: roundLoaf("noix", "sage", { crust: "#8f5a30", crumb: "#dcbf90", inside: "#8a5a34" }),
    offers: [{ key: "piece", name: "500 g", amount: 500, priceCents: 540, stock: { left: 7 } }],
  },
  {
    ...bread,
    key: "baguette",
    name: "Baguette de blés anciens",
    description:
      "Pointage long au froid, farine T80, façonnée à la main. Plus courte et plus dodue que celle de la ville.",
    picture: baguettes("baguette", "sky", "#cf9145"),
    offers: [
      { key: "piece", name: "La baguette", amount: 250, priceCents: 150, stock: "unlimited" },
      { key: "trois", name: "Les trois", amount: 750, priceCents: 420, stock: "unlimited" },
    ],
  },
  {
    ...bread,
    key: "seigle",
    name: "Tourte de seigle aux graines",
    description:
      "Seigle du plateau, graines de lin et de tournesol trempées une nuit. Dense et fraîche, elle se garde une semaine dans un linge.",
    picture: roundLoaf("seigle", "rose", { crust: "#5f3d26", crumb: "#b58a5c", inside: "#e9d3a4" }),
    offers: [{ key: "piece", name: "700 g", amount: 700, priceCents: 560, stock: { left: 11 } }],
  },
  {
    ...bread,
    key: "fougasse",
    name: "Fougasse aux olives",
    description:
      "Olives noires de Nyons, huile d'olive et un peu de thym. Passez-la deux minutes au four avant l'apéritif.",
    picture: leafBread("fougasse", "moss", { crust: "#cf9a55", inside: "#4b4a2f" }),
    offers: [{ key: "piece", name: "300 g", amount: 300, priceCents: 450, stock: { left: 9 } }],
  },
  {
    ...bread,
    key: "pogne",
    name: "Pogne à la fleur d'oranger",
    description:
      "La couronne briochée de la Drôme, pétrie au beurre du Grand Tilleul et levée douze heures. Se déchire plutôt qu'elle ne se coupe.",
    picture: crown("pogne", "lilac", "#b96a2c"),
    category: "boulangerie-patisserie/viennoiseries",
    offers: [
      { key: "grande", name: "Grande, 500 g", amount: 500, priceCents: 890, stock: { left: 10 } },
      { key: "petite", name: "Petite, 300 g", amount: 300, priceCents: 580, stock: { left: 5 } },
    ],
  },
  {
    ...bread,
    key: "sables",
    name: "Sablés au petit épeautre",
    description:
      "Beurre, sucre blond, une pointe de sel. Une douzaine par sachet, rarement encore là le dimanche soir.",
    picture: biscuits("sables", "paper", { crust: "#d9a860", inside: "#a9683a" }),
    category: "boulangerie-patisserie/biscuits",
    offers: [{ key: "sachet", name: "Sachet de 180 g", amount: 180, priceCents: 460, stock: { left: 22 } }],
  },
  {
    ...bread,
    key: "tarte",
    name: "Tarte aux noix et au miel",
    description:
      "Pâte sablée, crème de noix et miel de châtaignier du Rucher. Une tarte entière, pour six gourmands ; sur commande seulement.",
    picture: tart("tarte", "paper", { crust: "#c98f4e", filling: "#b06d35", topping: "#d4aa6e" }),
    category: "boulangerie-patisserie/patisseries",
    offers: [{ key: "entiere", name: "La tarte, 600 g", amount: 600, priceCents: 1680, stock: { left: 3 } }],
  },
  {
    ...bread,
    key: "farine",
    name: "Farine de blés anciens T80",
    description:
      "Touselle, barbu du Roussillon et rouge de Bordeaux, moulus sur meule de granit la semaine de la vente. Se conserve trois mois au sec.",
    picture: flourBag("farine", "sky", "#7f9a6b"),
    unit: "kg",
    category: "epicerie/farines-cereales",
    pool: { left: 83_000 },
    offers: [
      { key: "kilo", name: "1 kg", amount: 1000, priceCents: 310, stock: "pooled" },
      { key: "cinq", name: "5 kg", amount: 5000, priceCents: 1400, stock: "pooled" },
    ],
  },
];

export const fournilDeLOmbelle: SeedProducer = {
  key: "ombelle",
  slug: "fournil-de-l-ombelle",
  name: "Le Fournil de l'Ombelle",
  shortDescription: "Paysan-boulanger : des blés anciens semés, moulus et cuits au feu de bois à Aouste.",
  story: `Bastien a été menuisier quinze ans avant de faire du pain. Il cultive neuf hectares de blés de population, de petit épeautre et de seigle sur les coteaux d'Aouste-sur-Sye, et les moud lui-même.

Le four est chauffé deux fois par semaine avec le bois des haies. Il n'y a pas de chambre de pousse ni de levure : la pâte attend que le levain soit prêt, et nous aussi.

Tout ce qui n'est pas vendu part en chapelure. Il en reste rarement.`,
  commune: "Aouste-sur-Sye",
  postcode: "26400",
  latitude: 44.7147,
  longitude: 5.0561,
  telephone: "04 75 55 02 34",
  portrait: portrait("ombelle", "#f2e0d0", [
    {
      skin: "#e3b48f",
      hair: "#4b3a2a",
      cut: "short",
      shirt: "#f3ead6",
      apron: "#b9793f",
      sign: "wheat",
      beard: "full",
      wears: { kind: "toque", colour: "#e3d3b4" },
    },
  ]),
  logo: logo("#b9793f", "arch", "wheat"),
  legal: {
    legalName: "Bastien Chapuis",
    siret: "99990012900019",
    legalForm: "individual",
    street: "18 rue du Four",
    activity: "Culture de blés anciens, mouture à la ferme, pains cuits au feu de bois.",
  },
  usualVat: 550,
  team: [{ id: "bastien-chapuis", name: "Bastien Chapuis", email: "bastien.chapuis@example.org" }],
  catalog: { name: "Pains et farines", code: 318_250 },
  countReason: "Fournée prévue",
  products,
};
