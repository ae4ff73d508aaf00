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
};
