import { bones, casserole, drySausage, parcels, sausageCoil } from "../pictures/charcuterie.ts";
import { woolBalls } from "../pictures/keepsakes.ts";
import { logo } from "../pictures/logo.ts";
import { chops, legOfLamb, patties, ribSteak, stewCubes } from "../pictures/meat.ts";
import { portrait } from "../pictures/portrait.ts";
import type { SeedProducer, SeedProduct } from "./shape.ts";

const beef = { category: "viandes-charcuterie/boeuf-veau", unit: "kg", isOrganic: true } as const;
const lamb = { category: "viandes-charcuterie/porc-agneau", unit: "kg", isOrganic: true } as const;

const products: readonly SeedProduct[] = [
  {
    ...beef,
    key: "colis",
    name: "Colis de bœuf",
    description:
      "Deux rôtis, des steaks, du bourguignon, du pot-au-feu et de la viande hachée d'une même bête, maturée deux semaines. Sous vide, étiqueté morceau par morceau.",
    picture: parcels("colis", "sand", { paper: "#e9d9bd", sign: "sheep" }),
    category: "viandes-charcuterie/colis",
    weightMode: "by-weight",
    offers: [
      { key: "cinq", name: "Environ 5 kg", amount: 5000, priceCents: 8450, reference: "COL5", stock: { left: 3 } },
    ],
  },
  {
    ...beef,
    key: "haches",
    name: "Steaks hachés",
    description:
      "Façon bouchère, dans le collier et la poitrine. Quatre pièces séparées par une feuille, prêtes à congeler.",
    picture: patties("haches", "sand", "#b03f42"),
    weightMode: "fixed",
    offers: [{ key: "quatre", name: "4 × 125 g", amount: 500, priceCents: 960, stock: { left: 14 } }],
  },
  {
    ...beef,
    key: "bourguignon",
    name: "Bœuf à bourguignon",
    description: "Joue, paleron et gîte en gros cubes, avec ce qu'il faut de gélatine. Trois heures, pas moins.",
    picture: stewCubes("bourguignon", "lilac", { lean: "#a83a3f", dish: "#e9e1d0" }),
    weightMode: "by-weight",
    offers: [
      { key: "kilo", name: "Environ 1 kg", amount: 1000, priceCents: 1680, stock: { left: 10 } },
      { key: "deux", name: "Environ 2 kg", amount: 2000, priceCents: 3200, stock: { left: 4 } },
    ],
  },
  {
    ...beef,
    key: "cote",
    name: "Côte de bœuf",
    description:
      "D'une aubrac de sept ans, maturée vingt-huit jours. Pour trois ou quatre, sortie une heure avant ; chaque côte est pesée.",
    picture: ribSteak("cote", "paper", "#a8323a"),
    weightMode: "per-piece",
    offers: [{ key: "piece", name: "Environ 1,1 kg", amount: 1100, priceCents: 3520, stock: { left: 2 } }],
  },
  {
    ...lamb,
    key: "gigot",
    name: "Gigot d'agneau",
    description: "Agneau de nos brebis, élevé à l'herbe du plateau. Raccourci, avec l'os : il donne le jus.",
    picture: legOfLamb("gigot", "sage", "#c2605c"),
    weightMode: "per-piece",
    offers: [
      { key: "entier", name: "Entier, environ 2,2 kg", amount: 2200, priceCents: 5720, stock: { left: 3 } },
      { key: "demi", name: "Demi, environ 1,1 kg", amount: 1100, priceCents: 2970, stock: { left: 5 } },
    ],
  },
  {
    ...lamb,
    key: "cotelettes",
    name: "Côtelettes d'agneau",
    description: "Six côtes premières, manchonnées. Deux minutes par face sur une braise qui ne flambe plus.",
    picture: chops("cotelettes", "sky", "#bf4f52"),
    weightMode: "by-weight",
    offers: [{ key: "six", name: "Les six, environ 480 g", amount: 480, priceCents: 1272, stock: { left: 7 } }],
  },
  {
    ...lamb,
    key: "merguez",
    name: "Merguez de brebis et bœuf",
    description: "Boyau naturel, paprika, cumin, harissa maison, et aucun colorant. Six merguez, plutôt douces.",
    picture: sausageCoil("merguez", "clay", "#b5452f"),
    weightMode: "fixed",
    offers: [{ key: "six", name: "Les six, 400 g", amount: 400, priceCents: 820, stock: { left: 9 } }],
  },
  {
    ...lamb,
    key: "saucisson",
    name: "Saucisson de brebis",
    description: "Brebis de réforme et un tiers de lard, poivre et ail. Sept semaines de séchage dans la grange nord.",
    picture: drySausage("saucisson", "straw", { skin: "#9c6a58", meat: "#a8403c" }),
    category: "viandes-charcuterie/charcuterie",
    unit: "g",
    weightMode: "fixed",
    offers: [{ key: "piece", name: "220 g", amount: 220, priceCents: 790, stock: { left: 18 } }],
  },
  {
    key: "boeuf-carottes",
    name: "Bœuf-carottes en bocal",
    description:
      "Le plat du dimanche de Lucie, mijoté avec les carottes de Brunelle et un verre de vin du Diois. Pour deux.",
    picture: casserole("boeuf-carottes", "moss", { glaze: "#b5452f", stew: "#7a3b24" }),
    unit: "g",
    category: "traiteur/plats-cuisines",
    isOrganic: true,
    weightMode: "fixed",
    offers: [{ key: "bocal", name: "Bocal de 750 g", amount: 750, priceCents: 1390, stock: { left: 13 } }],
  },
  {
    key: "os",
    name: "Os à ronger",
    description: "Trois gros os d'articulation, crus et surgelés. Votre chien vous regardera autrement.",
    picture: bones("os", "rose"),
    unit: "kg",
    category: "animaux/chiens-chats",
    isOrganic: false,
    weightMode: "fixed",
    offers: [{ key: "sachet", name: "Sachet de 1 kg", amount: 1000, priceCents: 300, vat: 1000, stock: "unlimited" }],
  },
  {
    key: "laine",
    name: "Laine à tricoter",
    description:
      "La tonte de nos brebis mérinos, lavée et filée à Saint-Pierreville, teintée au noyer et à la garance. Une pelote, 110 mètres, aiguilles 4.",
    picture: woolBalls("laine", "paper", ["#e9dcc4", "#a9937a", "#7f9a8f"]),
    unit: "g",
    category: "artisanat-loisirs/textile-laine",
    isOrganic: false,
    weightMode: "fixed",
    offers: [
      { key: "ecru", name: "Écru, 50 g", amount: 50, priceCents: 850, vat: 2000, stock: { left: 26 } },
      { key: "noyer", name: "Brun de noyer, 50 g", amount: 50, priceCents: 890, vat: 2000, stock: { left: 8 } },
    ],
  },
];

export const gaecDeCombeNoire: SeedProducer = {
  key: "combenoire",
  slug: "gaec-de-combe-noire",
  name: "Le GAEC de Combe Noire",
  shortDescription: "Vaches aubrac et brebis mérinos, élevées à l'herbe sur le plateau de Gigors.",
  story: `Pierre garde les brebis, Lucie les vaches, et leurs deux troupeaux se croisent sur cent quarante hectares de landes et de prés à huit cents mètres d'altitude. Frère et sœur, associés depuis 2011.

Les bêtes naissent, grandissent et finissent ici. Nous en menons une par semaine à l'abattoir de Die, et la découpe se fait à la ferme, avec un boucher qui explique volontiers ce qu'est un merlan.

La viande est vendue fraîche une semaine sur deux, surgelée l'autre. C'est écrit sur l'étiquette.`,
  commune: "Gigors-et-Lozeron",
  postcode: "26400",
  latitude: 44.809,
  longitude: 5.122,
  telephone: "04 75 55 06 21",
  portrait: portrait("combe-noire", "#f4e1dc", [
    { skin: "#d9a27a", hair: "#6f665c", cut: "bald", shirt: "#7a3b3a", apron: "#4b4f5a", sign: "sheep", beard: "full" },
  ]),
  logo: logo("#8c3f3f", "diamond", "sheep"),
  legal: {
    legalName: "GAEC de Combe Noire",
    siret: "99990013700012",
    legalForm: "gaec",
    street: "Combe Noire",
    activity: "Élevage de vaches et de brebis, et découpe à la ferme.",
  },
  usualVat: 550,
  team: [
    { id: "pierre-vallon", name: "Pierre Vallon", email: "pierre.vallon@example.org" },
    { id: "lucie-vallon", name: "Lucie Vallon", email: "lucie.vallon@example.org" },
  ],
  catalog: { name: "Bœuf et agneau", code: 752_046 },
  countReason: "Découpe à la ferme",
  products,
};
