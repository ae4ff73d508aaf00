import type { producer as french } from "../fr/producer.ts";

export const producer: typeof french = {
  space: "Producer space",
  menu: "Producer space menu",
  dashboard: "Dashboard",
  products: "Products",
  catalogs: "Catalogues",
  stocks: "Stocks",
  plan: "Plan",
  orders: "Orders",
  messages: "Messages",
  settings: "Settings",
  profile: "My profile",
  team: "Team",
  payments: "Payments",
  switchSpace: "Switch space",
  showcase: "View my showcase",
  mySpaces: "My producer spaces",
  mySpacesIntro: "Choose the farm or workshop you want to run.",
  noSpaceTitle: "You have no producer space yet",
  noSpaceText: "A space opens once your business is certified. Does a colleague have one? Ask to be added to the team.",
  askForSpace: "Ask for a producer space",
  comingTitle: "This page is coming soon",
  comingText: "We are working on it. Here is what you will do there:",
  coming: {
    plan: [
      "See the next distribution dates of your markets",
      "Take part in one click, in one date or in many",
      "Set your own opening and closing times",
    ],
    messages: ["Write to the markets' admins, and send them a catalogue", "Answer your customers about an order"],
    payments: [
      "Set up the debit of the platform's fees",
      "See your payouts, and what arrives on Monday",
      "Find your invoices, for your accounts",
    ],
  },
};
