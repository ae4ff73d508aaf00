import { Hono } from "hono";
import type { HalleEnv } from "./environment.ts";
import { accounts } from "./routes/accounts.ts";
import { board } from "./routes/board.ts";
import { catalogs } from "./routes/catalogs.ts";
import { contact } from "./routes/contact.ts";
import { demo } from "./routes/demo.ts";
import { legal } from "./routes/legal.ts";
import { links } from "./routes/links.ts";
import { live } from "./routes/live.ts";
import { markets } from "./routes/markets.ts";
import { memberships } from "./routes/memberships.ts";
import { ownOrders } from "./routes/own-orders.ts";
import { producerPictures } from "./routes/producer-pictures.ts";
import { producerProfile } from "./routes/producer-profile.ts";
import { producerSales } from "./routes/producer-sales.ts";
import { productTables } from "./routes/product-tables.ts";
import { products } from "./routes/products.ts";
import { receivedOrders } from "./routes/received-orders.ts";
import { sales } from "./routes/sales.ts";
import { showcases } from "./routes/showcases.ts";
import { spaceRequests } from "./routes/space-requests.ts";
import { stocks } from "./routes/stocks.ts";
import { team } from "./routes/team.ts";
import { vatRates } from "./routes/vat-rates.ts";

/** Everything pages load and do. Its type is what the app's client is made from. */
export const api = new Hono<HalleEnv>()
  .basePath("/api")
  .route("/", accounts)
  .route("/", demo)
  .route("/", markets)
  .route("/", memberships)
  .route("/", contact)
  .route("/", showcases)
  .route("/", sales)
  .route("/", ownOrders)
  .route("/", receivedOrders)
  .route("/", producerSales)
  .route("/", stocks)
  .route("/", products)
  .route("/", productTables)
  .route("/", producerPictures)
  .route("/", producerProfile)
  .route("/", catalogs)
  .route("/", links)
  .route("/", vatRates)
  .route("/", spaceRequests)
  .route("/", team)
  .route("/", legal)
  .route("/", board)
  .route("/", live);

export type Api = typeof api;
