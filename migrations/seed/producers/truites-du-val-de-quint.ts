import { fillets, gratin, roe, smokedSlices, wholeTrout } from "../pictures/fish.ts";
import { pair, toastWith } from "../pictures/jars.ts";
import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const trout = { isOrganic: false, unit: "g" } as const;

const products: readonly SeedProduct[] = [
  {
    ...trout,
    key: "truite",
    name: "Truite arc-en-ciel entière",
    description:
      "Pêchée la veille de la distribution, vidée, prête pour la poêle. Chaque truite est pesée ; comptez-en une par personne.",
    picture: wholeTrout("truite", "sky", "#7f8f86"),
    unit: "kg",
    category: "produits-mer/poissons",
    weightMode: "per-piece",
    offers: [{ key: "piece", name: "Environ 300 g", amount: 300, priceCents: 510, stock: { left: 22 } }],
  },
  {
    ...trout,
    key: "filets",
    name: "Filets de truite",
    description: "Deux filets levés et désarêtés à la main, avec la peau. Trois minutes côté peau, une de l'autre.",
    picture: fillets("filets", "sage", "#ea9a7c"),
    unit: "kg",
    category: "produits-mer/poissons",
    weightMode: "by-weight",
    offers: [{ key: "deux", name: "Les deux, environ 300 g", amount: 300, priceCents: 855, stock: { left: 10 } }],
  },
  {
    ...trout,
    key: "fumee",
    name: "Truite fumée au hêtre",
    description: "Salée à sec, fumée douze heures à froid, tranchée au couteau. Moins grasse que le saumon, plus fine.",
    picture: smokedSlices("fumee", "paper", "#e58a5e"),
    category: "produits-mer/produits-fumes",
    weightMode: "fixed",
    offers: [
      { key: "quatre", name: "4 tranches, 120 g", amount: 120, priceCents: 840, stock: { left: 16 } },
      { key: "sept", name: "7 tranches, 210 g", amount: 210, priceCents: 1390, stock: { left: 6 } },
    ],
  },
  {
    ...trout,
    key: "rillettes",
    name: "Rillettes de truite au citron",
    description: "Truite cuite et truite fumée, fromage blanc du Grand Tilleul, zeste. À tartiner bien froid.",
    picture: pair("rillettes-truite", "straw", {
      vessel: "jar",
      content: "#f0b59a",
      lid: "#3f6f86",
      label: "fishPink",
      beside: toastWith("#f0b59a"),
    }),
    category: "traiteur/salades-tartinables",
    weightMode: "fixed",
    offers: [{ key: "pot", name: "Pot de 120 g", amount: 120, priceCents: 590, stock: { left: 18 } }],
  },
  {
    ...trout,
    key: "oeufs",
    name: "Œufs de truite",
    description:
      "De gros grains qui éclatent sous la langue, à peine salés. Sur des pommes de terre tièdes et de la crème crue.",
    picture: roe("oeufs-de-truite", "lilac", "#ec8a3a"),
    category: "produits-mer/poissons",
    weightMode: "fixed",
    offers: [{ key: "pot", name: "Pot de 50 g", amount: 50, priceCents: 890, stock: { left: 4 } }],
  },
  {
    ...trout,
    key: "parmentier",
    name: "Parmentier de truite",
    description:
      "Purée de pommes de terre de Brunelle, truite effeuillée, chapelure du Fournil. Vingt minutes au four, pour deux.",
    picture: gratin("parmentier", "straw", { dish: "#5f87a0", crust: "#e3b85f", inside: "#f0b09a" }),
    category: "traiteur/plats-cuisines",
    weightMode: "fixed",
    offers: [{ key: "barquette", name: "Barquette de 650 g", amount: 650, priceCents: 1290, stock: { left: 8 } }],
  },
];

export const truitesDuValDeQuint: SeedProducer = {
  key: "quint",
  slug: "truites-du-val-de-quint",
  name: "Les Truites du Val de Quint",
  shortDescription: "Truites d'eau de source, élevées et fumées à Saint-Julien-en-Quint.",
  story: `La source sort à neuf degrés, été comme hiver, au pied de la falaise. Yann, Finistérien qui avait le mal de montagne, y a repris trois bassins de pierre abandonnés en 2012.

Il élève peu de poissons, lentement : vingt-quatre mois pour une portion, trois ans pour une truite à fumer. Le fumoir est un ancien séchoir à noix, chauffé au hêtre de l'affouage.

Il pêche la veille de chaque distribution. C'est pourquoi ses commandes ferment un jour avant les autres.`,
  commune: "Saint-Julien-en-Quint",
  postcode: "26150",
  latitude: 44.8331,
  longitude: 5.2856,
  telephone: "04 75 55 09 87",
  portrait: portrait("quint", "#d9e6ea", [
    {
      skin: "#edc09a",
      hair: "#8a4a2a",
      cut: "short",
      shirt: "#3f6078",
      apron: "#9db9c3",
      sign: "fish",
      beard: "full",
      wears: { kind: "beanie", colour: "#3f6078" },
    },
  ]),
  logo: logo("#3f6f86", "stamp", "fish"),
  legal: {
    legalName: "Yann Le Goff",
    siret: "99990016000014",
    legalForm: "individual",
    street: "Les Trois Bassins",
    activity: "Élevage de truites d'eau de source, et fumage.",
  },
  usualVat: 550,
  team: [{ id: "yann-le-goff", name: "Yann Le Goff", email: "yann.legoff@example.org" }],
  catalog: { name: "Truites", code: 185_737 },
  countReason: "Pêche prévue",
  products,
};
