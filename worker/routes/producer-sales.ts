// A producer's pages Tableau de bord, Commandes and Stocks.
import { Hono } from "hono";
import * as v from "valibot";
import { CommandId, StockId } from "../../domain/ids.ts";
import { REAL_MAX_UNITS, REASON_MAX_CHARS } from "../../domain/stock/set-real.ts";
import { ledgerOf } from "../../durable-objects/peers.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { policy } from "../middleware/policy.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { readDashboard } from "../store/dashboard.ts";
import { readProducerName, readProducerSales } from "../store/producer-sales.ts";
import { readDistributionNames, readStockedOffers, stockExists } from "../store/producer-stocks.ts";

const ownLines = policy("read-own-lines", producerInPath);
const readStocks = policy("read-stocks", producerInPath);
const changeStocks = policy("change-stocks", producerInPath);

const StockCount = v.strictObject({
  commandId: CommandId,
  real: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(REAL_MAX_UNITS))),
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX_CHARS)), ""),
});

/** The stock in the path, if it is this producer's. */
async function stockIdIn(c: HalleContext): Promise<StockId | null> {
  const parsed = v.safeParse(StockId, c.req.param("stockId"));
  return parsed.success && (await stockExists(c.env.DB, producerIdIn(c), parsed.output)) ? parsed.output : null;
}

export const producerSales = new Hono<HalleEnv>()
  .get("/producers/:producerId/dashboard", ownLines, async (c) =>
    c.json(await readDashboard(c.env.DB, producerIdIn(c), Date.now())),
  )
  .get("/producers/:producerId/sales", ownLines, async (c) => {
    const producerId = producerIdIn(c);
    const producer = await readProducerName(c.env.DB, producerId);
    const nowMs = Date.now();
    return c.json({ nowMs, producer, sales: await readProducerSales(c.env.DB, producerId, nowMs) });
  })
  .get("/producers/:producerId/stocks", readStocks, async (c) => {
    const producerId = producerIdIn(c);
    const [producer, offers, stocks] = await Promise.all([
      readProducerName(c.env.DB, producerId),
      readStockedOffers(c.env.DB, producerId),
      ledgerOf(c.env, producerId).stocks(),
    ]);
    const behind = new Set(stocks.flatMap((stock) => stock.orderedBy.map((one) => one.distributionId)));
    const distributions = await readDistributionNames(c.env.DB, [...behind]);
    return c.json({ producer, offers, stocks, distributions });
  })
  .put("/producers/:producerId/stocks/:stockId", changeStocks, jsonBody(StockCount), async (c) => {
    const stockId = await stockIdIn(c);
    const { person } = c.var;
    if (stockId === null || person === null) return notFound(c);
    const by = { userId: person.userId, name: person.name };
    return c.json(await ledgerOf(c.env, producerIdIn(c)).setReal({ ...c.req.valid("json"), stockId }, by));
  })
  .get("/producers/:producerId/stocks/:stockId/history", readStocks, async (c) => {
    const stockId = await stockIdIn(c);
    if (stockId === null) return notFound(c);
    const changes = await ledgerOf(c.env, producerIdIn(c)).history(stockId);
    const ids = new Set(changes.flatMap((change) => change.distributionId ?? []));
    return c.json({ changes, distributions: await readDistributionNames(c.env.DB, [...ids]) });
  });
