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
  switchSpace: "Switch space",
  showcase: "View my showcase",
  mySpaces: "My producer spaces",
  mySpacesIntro: "Choose the farm or workshop you want to run.",
  noSpaceTitle: "You have no producer space yet",
  noSpaceText: "A space opens once your business is certified. Does a colleague have one? Ask to be added to the team.",
};
