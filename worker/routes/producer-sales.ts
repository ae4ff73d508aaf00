// A producer's pages Tableau de bord and Commandes.
import { Hono } from "hono";
import type { HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { readDashboard } from "../store/dashboard.ts";
import { readProducerName, readProducerSales } from "../store/producer-sales.ts";

const ownLines = policy("read-own-lines", producerInPath);

export const producerSales = new Hono<HalleEnv>()
  .get("/producers/:producerId/dashboard", ownLines, async (c) =>
    c.json(await readDashboard(c.env.DB, producerIdIn(c), Date.now())),
  )
  .get("/producers/:producerId/sales", ownLines, async (c) => {
    const producerId = producerIdIn(c);
    const producer = await readProducerName(c.env.DB, producerId);
    const nowMs = Date.now();
    return c.json({ nowMs, producer, sales: await readProducerSales(c.env.DB, producerId, nowMs) });
  });
