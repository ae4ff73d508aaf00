import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import { brunelleLarder } from "./jardins-de-brunelle-larder.ts";
import { brunelleVegetables } from "./jardins-de-brunelle-vegetables.ts";
import type { SeedProducer } from "./shape.ts";

export const jardinsDeBrunelle: SeedProducer = {
  key: "brunelle",
  slug: "jardins-de-brunelle",
  name: "Les Jardins de Brunelle",
  shortDescription: "Légumes bio de plein champ et de serre froide, cueillis la veille de la distribution.",
  story: `Nous cultivons deux hectares et demi de limons au bord de la Drôme, à Eurre, depuis 2014. Une quarantaine de légumes se succèdent au fil de l'année, sans chauffage ni engrais de synthèse : du fumier de brebis d'un voisin, des engrais verts, et beaucoup de paillage.

Brunelle, c'est la jument de trait qui a ouvert nos premiers rangs. Elle est à la retraite dans le pré du fond, mais son nom est resté sur les cagettes.

La cueillette commence le vendredi à six heures. Si vous passez au jardin ce matin-là, prenez des bottes : on vous fera goûter une carotte sortie de terre.`,
  commune: "Eurre",
  postcode: "26400",
  latitude: 44.7578,
  longitude: 4.9878,
  telephone: "04 75 55 01 12",
  portrait: portrait("brunelle", "#dfe8d2", [
    {
      skin: "#f0c8a4",
      hair: "#7a4a2c",
      cut: "braid",
      shirt: "#6f8fa3",
      apron: "#4f7f3f",
      sign: "carrot",
      wears: { kind: "straw-hat", colour: "#dcbf7a" },
    },
  ]),
  logo: logo("#4f7f3f", "round", "carrot"),
  legal: {
    legalName: "EARL Les Jardins de Brunelle",
    siret: "99990014500015",
    legalForm: "earl",
    street: "340 chemin des Limons",
    activity: "Maraîchage biologique, de plein champ et de serre froide.",
  },
  usualVat: 550,
  team: [
    { id: "demo-producer", name: "Camille Faure", email: "camille.faure@example.org", telephone: "06 55 01 12 00" },
    { id: "matthieu-faure", name: "Matthieu Faure", email: "matthieu.faure@example.org" },
  ],
  catalog: { name: "Légumes de la semaine", code: 204_817 },
  countReason: "Récolte de la semaine",
  products: [...brunelleVegetables, ...brunelleLarder],
};
