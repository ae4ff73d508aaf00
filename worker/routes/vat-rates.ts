// The page "Taux de TVA" of a producer's space.
import { Hono } from "hono";
import * as v from "valibot";
import { VatRateId } from "../../domain/ids.ts";
import { VAT_MAX_BASIS_POINTS } from "../../domain/money/vat.ts";
import { readPercent } from "../../domain/product/amount-text.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, posted } from "../forms/form.ts";
import { type Refused, refuseField } from "../forms/outcome.ts";
import { languageIn } from "../middleware/language.ts";
import { signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { signerIn } from "../middleware/signer.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import {
  addVatRate,
  changeVatRate,
  deleteVatRate,
  namesWithRate,
  readVatRate,
  readVatRates,
} from "../store/vat-rates.ts";
import { spacePage } from "./space-page.ts";

const read = policy("read-products", producerInPath);
const change = policy("change-products", producerInPath);

const RATE_MAX_CHARS = 10;
const Rate = v.object({ rate: v.pipe(v.string(), v.trim(), v.maxLength(RATE_MAX_CHARS)) });
const VERSION_MAX_CHARS = 64;
/** Of the rate as it was when its form was opened. */
const Version = v.object({ version: v.optional(v.pipe(v.string(), v.maxLength(VERSION_MAX_CHARS)), "") });
const ChangedRate = v.object({ ...Rate.entries, ...Version.entries });

const vatPage = (c: HalleContext) => spacePage(c, "produits/tva");
const vatPlace = async (c: HalleContext) => ({ page: await vatPage(c), form: c.req.param("vatRateId") ?? "new-rate" });
const deletePlace = async (c: HalleContext) => ({
  page: await vatPage(c),
  form: `delete-${c.req.param("vatRateId") ?? ""}`,
});

const done = async (c: HalleContext, what: string) => answer(c, vatPlace, { goTo: `${await vatPage(c)}?fait=${what}` });

function readRate(c: HalleContext, text: string): { basisPoints: number } | { fault: string } {
  const reading = readPercent(text, languageIn(c));
  if ("fault" in reading) return reading;
  return reading.amount > VAT_MAX_BASIS_POINTS ? { fault: "too-large" } : { basisPoints: reading.amount };
}

/** The rate in the path, as it stands now, if it is this producer's. */
async function rateIn(c: HalleContext) {
  const vatRateId = v.safeParse(VatRateId, c.req.param("vatRateId"));
  const producerId = producerIdIn(c);
  const rate = vatRateId.success ? await readVatRate(c.env.DB, producerId, vatRateId.output) : null;
  return vatRateId.success && rate !== null ? { ...rate, producerId, vatRateId: vatRateId.output } : null;
}

const editedElsewhere = ({ changedBy }: { readonly changedBy: string }): Refused => ({
  reason: "edited-elsewhere",
  names: changedBy === "" ? [] : [changedBy],
});

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
  .post("/producers/:producerId/vat-rates/:vatRateId", change, posted(ChangedRate, vatPlace), async (c) => {
    const before = await rateIn(c);
    if (before === null) return notFound(c);
    const { rate, version } = c.req.valid("json");
    const reading = readRate(c, rate);
    if ("fault" in reading) return answer(c, vatPlace, refuseField("rate", reading.fault));
    const by = signerIn(c);
    const isChanged = await changeVatRate(c.env.DB, { ...before, ...reading, version, by });
    if (isChanged) return done(c, "change");
    const now = await rateIn(c);
    if (now === null) return notFound(c);
    // Two colleagues who wanted the same have nothing to choose from.
    if (now.basisPoints === reading.basisPoints) return done(c, "change");
    return answer(c, vatPlace, now.version === version ? refuseField("rate", "taken") : editedElsewhere(now));
  })
  .post("/producers/:producerId/vat-rates/:vatRateId/delete", change, posted(Version, deletePlace), async (c) => {
    const before = await rateIn(c);
    if (before === null) return done(c, "deja-supprime");
    await deleteVatRate(c.env.DB, { ...before, version: c.req.valid("json").version });
    const now = await rateIn(c);
    if (now === null) return done(c, "supprime");
    const names = await namesWithRate(c.env.DB, before.vatRateId);
    return answer(c, deletePlace, names.length > 0 ? { reason: "in-use", names } : editedElsewhere(now));
  });
