// A producer's page Stocks, and the page of one stock.
import { Hono } from "hono";
import * as v from "valibot";
import { OptionalLine } from "../../domain/form/text.ts";
import { CommandId, StockId, type UserId } from "../../domain/ids.ts";
import { REASON_MAX_CHARS, SetReal } from "../../domain/stock/set-real.ts";
import { readUnits, type StockMeasure } from "../../domain/stock/stock-measure.ts";
import { ledgerOf } from "../../durable-objects/peers.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { refuseField } from "../forms/outcome.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { languageIn } from "../middleware/language.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { withAccount } from "../store/people.ts";
import { readProducerName } from "../store/producer-sales.ts";
import { readDistributionNames, readStockedOffers, readStockMeasure } from "../store/producer-stocks.ts";
import { spacePage } from "./space-page.ts";

const readStocks = policy("read-stocks", producerInPath);
const changeStocks = policy("change-stocks", producerInPath);

const { stockId: _, ...StockCount } = SetReal.entries;

const REAL_MAX_CHARS = 20;

/** A count as it is typed. */
const CountForm = v.object({
  /** Empty: sold without limit. */
  real: v.pipe(v.string(), v.trim(), v.maxLength(REAL_MAX_CHARS)),
  reason: v.optional(OptionalLine(REASON_MAX_CHARS), ""),
  /** Units that stood there when the form was drawn; empty for none. */
  version: v.pipe(
    v.string(),
    v.regex(/^(-?\d{1,12})?$/),
    v.transform((text) => (text === "" ? null : Number(text))),
  ),
});

interface OwnStock {
  readonly stockId: StockId;
  readonly measure: StockMeasure;
}

/** The stock in the path, if it is this producer's. */
async function stockIn(c: HalleContext): Promise<OwnStock | null> {
  const stockId = v.safeParse(StockId, c.req.param("stockId"));
  const measure = stockId.success ? await readStockMeasure(c.env.DB, producerIdIn(c), stockId.output) : null;
  return stockId.success && measure !== null ? { stockId: stockId.output, measure } : null;
}

const formPlace = async (c: HalleContext) => ({
  page: await spacePage(c, `stocks/${encodeURIComponent(c.req.param("stockId") ?? "")}`),
  form: "stock",
});

const readReal = (c: HalleContext, text: string, measure: StockMeasure) =>
  text === "" ? { units: null } : readUnits(text, measure, languageIn(c));

interface Signed {
  readonly byUserId: UserId | null;
  readonly byName: string | null;
}

/** Who left the team before they deleted their account is forgotten too: what they counted bears no name. */
async function withoutForgotten<Change extends Signed>(d1: D1Database, changes: readonly Change[]): Promise<Change[]> {
  const known = await withAccount(d1, new Set(changes.flatMap(({ byUserId }) => byUserId ?? [])));
  return changes.map((change) =>
    change.byUserId === null || known.has(change.byUserId) ? change : { ...change, byUserId: null, byName: null },
  );
}

export const stocks = new Hono<HalleEnv>()
  .use(
    "/producers/:producerId/stocks/*",
    signInFirst((c) => keepTyped(c, formPlace, { reason: "sign-in-needed" })),
  )
  .get("/producers/:producerId/stocks", readStocks, async (c) => {
    const producerId = producerIdIn(c);
    const [producer, offers, counted] = await Promise.all([
      readProducerName(c.env.DB, producerId),
      readStockedOffers(c.env.DB, producerId),
      ledgerOf(c.env, producerId).stocks(),
    ]);
    const behind = new Set(counted.flatMap((stock) => stock.orderedBy.map((one) => one.distributionId)));
    const distributions = await readDistributionNames(c.env.DB, [...behind]);
    return c.json({ producer, offers, stocks: counted, distributions });
  })
  .put("/producers/:producerId/stocks/:stockId", changeStocks, jsonBody(v.strictObject(StockCount)), async (c) => {
    const stock = await stockIn(c);
    const { person } = c.var;
    if (stock === null || person === null) return notFound(c);
    const by = { userId: person.userId, name: person.name };
    const count = { ...c.req.valid("json"), stockId: stock.stockId };
    return c.json(await ledgerOf(c.env, producerIdIn(c)).setReal(count, by));
  })
  .post("/producers/:producerId/stocks/:stockId", changeStocks, posted(CountForm, formPlace), async (c) => {
    const stock = await stockIn(c);
    const { person } = c.var;
    if (stock === null || person === null) return notFound(c);
    const { real, reason, version } = c.req.valid("json");
    const reading = readReal(c, real, stock.measure);
    if ("fault" in reading) return answer(c, formPlace, refuseField("real", reading.fault));
    const commandId = v.parse(CommandId, crypto.randomUUID());
    const count = { commandId, stockId: stock.stockId, real: reading.units, reason, expected: version };
    const by = { userId: person.userId, name: person.name };
    const counted = await ledgerOf(c.env, producerIdIn(c)).setReal(count, by);
    if (counted.result === "try-again") return answer(c, formPlace, { reason: "try-again" });
    if (counted.result === "counted-elsewhere") {
      const names = counted.byName === null ? [] : [counted.byName];
      return answer(c, formPlace, { reason: "edited-elsewhere", names });
    }
    return answer(c, formPlace, { goTo: `${(await formPlace(c)).page}?fait=compte` });
  })
  .get("/producers/:producerId/stocks/:stockId/history", readStocks, async (c) => {
    const stock = await stockIn(c);
    if (stock === null) return notFound(c);
    const changes = await withoutForgotten(c.env.DB, await ledgerOf(c.env, producerIdIn(c)).history(stock.stockId));
    const ids = new Set(changes.flatMap((change) => change.distributionId ?? []));
    return c.json({ changes, distributions: await readDistributionNames(c.env.DB, [...ids]) });
  });
