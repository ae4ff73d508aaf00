// The two markets: the one people try Halle on, and a neighbour that sells from the same stocks.
import { ADMIN, byName, CUSTOMERS, type DemoCustomer, SAILLANS_CUSTOMERS } from "./people.ts";
import { marketPicture } from "./pictures/market.ts";
import type { SeedPerson } from "./producers/shape.ts";
import { volaillesDeLaGervanne } from "./producers/volailles-de-la-gervanne.ts";

export interface SeedMarket {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly picture: string;
  readonly joining: "open" | "by-request";
  readonly place: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly postcode: string;
    readonly commune: string;
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly members: readonly DemoCustomer[];
  /** Who asks to become one, and what they wrote; the latest last. */
  readonly requests: readonly { readonly by: DemoCustomer; readonly message: string }[];
  readonly admins: readonly SeedPerson[];
  /** Help the admins with members and messages. */
  readonly helpers: readonly DemoCustomer[];
}

export const TIME_ZONE = "Europe/Paris";

export const CREST: SeedMarket = {
  id: "market-crest",
  slug: "les-paniers-de-la-tour",
  name: "Les Paniers de la Tour",
  description: `Neuf fermes de la vallée de la Drôme, une halle, et des commandes que chacun compose chez soi. Nous nous retrouvons le samedi matin, et un soir de semaine quand les récoltes abondent.

Le marché est tenu par une association d'habitants : pas de commission, pas d'engagement, et un coup de main de temps en temps. On règle sur place, à chaque producteur, en espèces, par chèque ou par carte.`,
  picture: marketPicture("crest", {
    sky: "#e3eef0",
    roof: "#b9694a",
    awnings: ["#4f7f3f", "#c9563f", "#d9a23d"],
    landmark: "tower",
  }),
  joining: "open",
  place: {
    id: "place-crest",
    name: "Halle du Champ-de-Mars",
    address: "Place du Champ-de-Mars",
    postcode: "26400",
    commune: "Crest",
    latitude: 44.7278,
    longitude: 5.0231,
  },
  members: CUSTOMERS,
  requests: [],
  admins: [ADMIN],
  helpers: [byName("Claire Dumas")],
};

export const SAILLANS: SeedMarket = {
  id: "market-saillans",
  slug: "l-etal-des-deux-rives",
  name: "L'Étal des Deux Rives",
  description: `Un petit marché de village, entre le pont et l'église : trois fermes, une cinquantaine de familles, une distribution par semaine en fin d'après-midi. On règle sur place.`,
  picture: marketPicture("saillans", {
    sky: "#f3e9d8",
    roof: "#8c6a5a",
    awnings: ["#5f87a0", "#d9782f", "#7f9a3f"],
    landmark: "belfry",
  }),
  joining: "by-request",
  place: {
    id: "place-saillans",
    name: "Préau de la Soubeyranne",
    address: "Place de la Soubeyranne",
    postcode: "26340",
    commune: "Saillans",
    latitude: 44.6961,
    longitude: 5.1944,
  },
  members: [...SAILLANS_CUSTOMERS, byName("Céline Poirier"), byName("Xavier Brun"), ADMIN],
  requests: [
    {
      by: byName("Samira Cherif"),
      message: "Bonjour, nous venons d'emménager à Saillans avec nos deux enfants. Nous aimerions commander chez vous.",
    },
    { by: byName("Hugo Lacombe"), message: "" },
  ],
  // Fatou Diallo keeps its books; she does not sell there yet.
  admins: [byName("Irène Chastel"), ...volaillesDeLaGervanne.team],
  // The neighbour market lends a hand: so the admin of the demo has requests to answer.
  helpers: [byName("Bernard Chastel"), ADMIN],
};

export const MARKETS: readonly SeedMarket[] = [CREST, SAILLANS];
