import { logo } from "../pictures/logo.ts";
import { portrait } from "../pictures/portrait.ts";
import type { SeedProducer } from "./shape.ts";
import { saintPierreFruit } from "./vergers-de-saint-pierre-fruit.ts";
import { saintPierrePress } from "./vergers-de-saint-pierre-press.ts";

export const vergersDeSaintPierre: SeedProducer = {
  key: "saintpierre",
  slug: "vergers-de-saint-pierre",
  name: "Les Vergers de Saint-Pierre",
  shortDescription: "Pommes, poires, noix et abricots de Chabrillan, frais ou pressés à la ferme.",
  story: `Le grand-père de Karim est venu cueillir des pêches à Chabrillan en 1962. Il n'est jamais reparti ; la famille a acheté le verger parcelle après parcelle.

Karim et sa fille Inès cultivent onze hectares, dont sept en bio, avec des haies pour les mésanges et des moutons sous les pommiers. Une pomme tachée n'est pas une pomme perdue : elle devient jus, compote ou vinaigre dans le pressoir installé sous l'ancien séchoir.

Les caisses se rendent, le marc aussi : demandez-le pour vos poules.`,
  commune: "Chabrillan",
  postcode: "26400",
  latitude: 44.7186,
  longitude: 4.9414,
  telephone: "04 75 55 08 65",
  portrait: portrait("saint-pierre", "#e4ebda", [
    {
      skin: "#c98f62",
      hair: "#2f2620",
      cut: "short",
      shirt: "#c9402f",
      apron: "#3f6f3d",
      sign: "appleRed",
      wears: { kind: "cap", colour: "#d9b36a" },
    },
  ]),
  logo: logo("#7f9a3f", "house", "appleRed"),
  legal: {
    legalName: "SCEA Les Vergers de Saint-Pierre",
    siret: "99990017800016",
    legalForm: "scea",
    street: "Quartier Saint-Pierre",
    activity: "Arboriculture : fruits frais, secs et pressés à la ferme.",
  },
  usualVat: 550,
  team: [
    { id: "karim-haddad", name: "Karim Haddad", email: "karim.haddad@example.org" },
    { id: "ines-haddad", name: "Inès Haddad", email: "ines.haddad@example.org" },
  ],
  catalog: { name: "Fruits et pressoir", code: 974_682 },
  countReason: "Comptage de la chambre froide",
  products: [...saintPierreFruit, ...saintPierrePress],
};
