// The page "Taux de TVA" of a producer's space.
import { Hono } from "hono";
import * as v from "valibot";
import { VatRateId } from "../../domain/ids.ts";
import { VAT_MAX_BASIS_POINTS } from "../../domain/money/vat.ts";
import { readAmount } from "../../domain/product/amount-text.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, posted } from "../forms/form.ts";
import { refuseField } from "../forms/outcome.ts";
import { languageIn } from "../middleware/language.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { addVatRate, changeVatRate, deleteVatRate, readVatRates, vatRateExists } from "../store/vat-rates.ts";
import { spacePage } from "./space-page.ts";

const read = policy("read-products", producerInPath);
const change = policy("change-products", producerInPath);

const RATE_MAX_CHARS = 10;
const Rate = v.object({ rate: v.pipe(v.string(), v.trim(), v.maxLength(RATE_MAX_CHARS)) });
const BASIS_POINTS_IN_PERCENT = 100;

const vatPage = (c: HalleContext) => spacePage(c, "produits/tva");
const vatPlace = async (c: HalleContext) => ({ page: await vatPage(c), form: c.req.param("vatRateId") ?? "new-rate" });

const done = async (c: HalleContext, what: string) => answer(c, vatPlace, { goTo: `${await vatPage(c)}?fait=${what}` });

function readRate(c: HalleContext, text: string): { basisPoints: number } | { fault: string } {
  const reading = readAmount(text, { inBase: BASIS_POINTS_IN_PERCENT, language: languageIn(c) });
  if ("fault" in reading) return reading;
  return reading.amount > VAT_MAX_BASIS_POINTS ? { fault: "too-large" } : { basisPoints: reading.amount };
}

/** The rate in the path, if it is this producer's. */
async function vatRateIdIn(c: HalleContext): Promise<VatRateId | null> {
  const parsed = v.safeParse(VatRateId, c.req.param("vatRateId"));
  return parsed.success && (await vatRateExists(c.env.DB, producerIdIn(c), parsed.output)) ? parsed.output : null;
}

export const vatRates = new Hono<HalleEnv>()
  .use("/producers/:producerId/vat-rates/*", signInFirst(vatPage))
  .get("/producers/:producerId/vat-rates", read, async (c) =>
    c.json({ rates: await readVatRates(c.env.DB, producerIdIn(c)) }),
  )
  .post("/producers/:producerId/vat-rates", change, posted(Rate, vatPlace), async (c) => {
    const reading = readRate(c, c.req.valid("json").rate);
    if ("fault" in reading) return answer(c, vatPlace, refuseField("rate", reading.fault));
    const isNew = await addVatRate(c.env.DB, producerIdIn(c), reading.basisPoints);
    return isNew ? done(c, "ajoute") : answer(c, vatPlace, refuseField("rate", "taken"));
  })
  .post("/producers/:producerId/vat-rates/:vatRateId", change, posted(Rate, vatPlace), async (c) => {
    const vatRateId = await vatRateIdIn(c);
    if (vatRateId === null) return notFound(c);
    const reading = readRate(c, c.req.valid("json").rate);
    if ("fault" in reading) return answer(c, vatPlace, refuseField("rate", reading.fault));
    const wanted = { producerId: producerIdIn(c), vatRateId, basisPoints: reading.basisPoints };
    const isFree = await changeVatRate(c.env.DB, wanted);
    return isFree ? done(c, "change") : answer(c, vatPlace, refuseField("rate", "taken"));
  })
  .post("/producers/:producerId/vat-rates/:vatRateId/delete", change, async (c) => {
    const vatRateId = await vatRateIdIn(c);
    if (vatRateId === null) return notFound(c);
    const names = await deleteVatRate(c.env.DB, producerIdIn(c), vatRateId);
    return names.length === 0 ? done(c, "supprime") : answer(c, vatPlace, { reason: "in-use", names });
  });
