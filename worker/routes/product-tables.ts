// Products as a table: taken out, and brought in after a look at what would happen. The table waits in R2 between the look
// and the word to go, one for each producer, so that both work without a script.
import { Hono } from "hono";
import * as v from "valibot";
import { writeProductsCsv } from "../../domain/product/product-csv.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { bodyWithin } from "../forms/body-within.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { refuseField } from "../forms/outcome.ts";
import { plainForm, signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { signerIn } from "../middleware/signer.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { previewImport, rateTexts, runImport, SeenVersions } from "../products/import-products.ts";
import { readAllKept } from "../store/product.ts";
import { spacePage } from "./space-page.ts";

const read = policy("read-products", producerInPath);
const change = policy("change-products", producerInPath);

/** A thousand products that each say all they may, in letters of two bytes, and some. */
const TABLE_MAX_BYTES = 8 * 1024 * 1024;
/** A table that nobody confirmed is forgotten. */
const TABLE_KEPT_MS = 24 * 60 * 60 * 1000;

const importPage = (c: HalleContext) => spacePage(c, "produits/import");
const place = async (c: HalleContext) => ({ page: await importPage(c), form: "import" });
const waitingKey = (c: HalleContext): string => `imports/${producerIdIn(c)}`;

/** A refusal comes back in cookies, which hold no more; the preview beside it shows them all. */
const NAMED_MAX_PRODUCTS = 20;

const Confirmed = v.object({
  etag: v.pipe(v.string(), v.maxLength(100)),
  seen: v.pipe(v.string(), v.maxLength(TABLE_MAX_BYTES), v.parseJson(), SeenVersions),
  /** What becomes of codes that a spreadsheet has damaged. */
  codes: v.optional(v.picklist(["keep", "take"])),
});

/** The table that was brought last and is still to be confirmed. */
async function waitingTable(c: HalleContext): Promise<R2ObjectBody | null> {
  const waiting = await c.env.PICTURES.get(waitingKey(c));
  return waiting === null || waiting.uploaded.getTime() < Date.now() - TABLE_KEPT_MS ? null : waiting;
}

/** As the first bytes say ("Texte Unicode" of a spreadsheet is UTF-16), else UTF-8, or what a spreadsheet on Windows writes. */
function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the only other way French spreadsheets save.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export const productTables = new Hono<HalleEnv>()
  .get("/producers/:producerId/products.csv", read, async (c) => {
    const producerId = producerIdIn(c);
    const [kept, rates] = await Promise.all([readAllKept(c.env.DB, producerId), rateTexts(c.env.DB, producerId)]);
    const products = [...kept].map(([productId, { product }]) => ({ productId, product }));
    return c.body(writeProductsCsv(products, rates), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="halle-produits.csv"',
    });
  })
  .use(
    "/producers/:producerId/product-import/*",
    bodyWithin({ maxBytes: TABLE_MAX_BYTES, place, field: "table", expected: "too-heavy" }),
    signInFirst((c) => keepTyped(c, place, { reason: "sign-in-needed" })),
  )
  .get("/producers/:producerId/product-import", read, async (c) => {
    const waiting = await waitingTable(c);
    if (waiting === null) return c.json({ waiting: null });
    const preview = await previewImport(c.env, producerIdIn(c), await waiting.text());
    return c.json({ waiting: { etag: waiting.etag, ...preview, seen: JSON.stringify(preview.seen) } });
  })
  .post("/producers/:producerId/product-import", change, async (c) => {
    const file = (await plainForm(c)).get("table");
    if (!(file instanceof File) || file.size === 0) return answer(c, place, refuseField("table", "empty"));
    await c.env.PICTURES.put(waitingKey(c), textOf(await file.arrayBuffer()));
    return answer(c, place, { goTo: `${await importPage(c)}?fait=lu` });
  })
  .post("/producers/:producerId/product-import/abandonment", change, async (c) => {
    await c.env.PICTURES.delete(waitingKey(c));
    return answer(c, place, { goTo: `${await importPage(c)}?fait=abandonne` });
  })
  .post("/producers/:producerId/product-import/confirmation", change, posted(Confirmed, place), async (c) => {
    const { etag, seen, codes } = c.req.valid("json");
    const waiting = await waitingTable(c);
    // A colleague may have brought another table meanwhile: only what was looked at is written.
    if (waiting === null || waiting.etag !== etag) return answer(c, place, refuseField("table", "replaced"));
    const wanted = { producerId: producerIdIn(c), text: await waiting.text(), by: signerIn(c), seen, codes };
    const imported = await runImport(c.env, wanted);
    if (imported.result === "codes-undecided") return answer(c, place, refuseField("codes", "undecided"));
    if (imported.result === "faulty") return answer(c, place, refuseField("table", "faulty"));
    if (imported.result === "overtaken") {
      const names = imported.entries.slice(0, NAMED_MAX_PRODUCTS).map(({ line, name }) => `${line} : ${name}`);
      return answer(c, place, { reason: "edited-elsewhere", names });
    }
    await c.env.PICTURES.delete(waitingKey(c));
    return answer(c, place, { goTo: `${await spacePage(c, "produits")}?fait=importes` });
  });
