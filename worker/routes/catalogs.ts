// The page Catalogues of a producer's space, and what the link of a catalog leads to.
import { Hono } from "hono";
import * as v from "valibot";
import { marketsToLink } from "../../domain/access/markets-to-link.ts";
import { CatalogForm, readSelection } from "../../domain/catalog/catalog-form.ts";
import { CatalogId, DistributionId } from "../../domain/ids.ts";
import { countPending, publishCatalog, publishCatalogs, readAllPending, readPending } from "../catalogs/publishing.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { bodyUpTo, LONG_FORM_MAX_BYTES } from "../middleware/body-limit.ts";
import { languageIn } from "../middleware/language.ts";
import { isPlainForm, signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { signerIn } from "../middleware/signer.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { removeCatalog } from "../standing/take-rights.ts";
import { type CatalogKey, readCatalog, readCatalogs, readPublicCatalog, readSelectable } from "../store/catalogs.ts";
import { linkedMarketIds, readMarketsFor } from "../store/links.ts";
import { insertCatalog, updateCatalog } from "../store/save-catalog.ts";
import { spacePage } from "./space-page.ts";

const read = policy("read-catalogs", producerInPath);
const change = policy("change-catalogs", producerInPath);

const VERSION_MAX_CHARS = 64;

const Saved = v.object({
  ...CatalogForm.entries,
  version: v.optional(v.pipe(v.string(), v.maxLength(VERSION_MAX_CHARS)), ""),
});

const FINGERPRINT_MAX_CHARS = 64;

/** Of each sale the fingerprint of the changes that were shown. */
const Publication = v.object({
  seen: v.optional(v.record(DistributionId, v.pipe(v.string(), v.maxLength(FINGERPRINT_MAX_CHARS))), {}),
});

const AllPublications = v.object({
  seen: v.optional(
    v.record(CatalogId, v.record(DistributionId, v.pipe(v.string(), v.maxLength(FINGERPRINT_MAX_CHARS)))),
    {},
  ),
});
const allPublicationsPlace = async (c: HalleContext) => ({
  page: await spacePage(c, "catalogues"),
  form: "all-publications",
});

const catalogPage = async (c: HalleContext, page: string) => `${await spacePage(c, "catalogues")}/${page}`;
const formPlace = async (c: HalleContext) => ({
  page: await catalogPage(c, c.req.param("catalogId") ?? "nouveau"),
  form: "catalog",
});

/** A colleague has deleted it: what was written can still become a new one. */
const anewPlace = async (c: HalleContext) => ({ page: await catalogPage(c, "nouveau"), form: "catalog" });
const GONE = { reason: "not-found" } as const;

const publicationPlace = async (c: HalleContext) => ({
  page: await catalogPage(c, c.req.param("catalogId") ?? ""),
  form: "publication",
});

/** Its button stands on the catalog's own page and in the list of all of them. */
const removalPlace = async (c: HalleContext) => {
  const catalogId = c.req.param("catalogId") ?? "";
  const isListed = c.req.query("de") === "liste";
  return {
    page: isListed ? await spacePage(c, "catalogues") : await catalogPage(c, catalogId),
    form: `delete-${catalogId}`,
  };
};

function keyIn(c: HalleContext): CatalogKey | null {
  const catalogId = v.safeParse(CatalogId, c.req.param("catalogId"));
  return catalogId.success ? { producerId: producerIdIn(c), catalogId: catalogId.output } : null;
}

const ownPrices = async (c: HalleContext): Promise<ReadonlyMap<string, number>> =>
  new Map((await readSelectable(c.env.DB, producerIdIn(c))).map(({ offerId, priceCents }) => [offerId, priceCents]));

export const catalogs = new Hono<HalleEnv>()
  .get("/catalogs/:code", policy("read-public-pages"), async (c) => {
    const code = v.safeParse(v.pipe(v.string(), v.regex(/^\d{6,9}$/), v.toNumber()), c.req.param("code"));
    const found = code.success ? await readPublicCatalog(c.env.DB, code.output) : null;
    if (found === null) return notFound(c);
    const { catalogId, ...shown } = found;
    const own = { catalogId: v.parse(CatalogId, catalogId), marketIds: marketsToLink(c.var.person) };
    return c.json({ ...shown, markets: await readMarketsFor(c.env.DB, own, Date.now()) });
  })
  .use(
    "/producers/:producerId/catalogs/*",
    bodyUpTo({ maxBytes: LONG_FORM_MAX_BYTES }),
    signInFirst((c) => keepTyped(c, formPlace, { reason: "sign-in-needed" })),
  )
  .use(
    "/producers/:producerId/publication/*",
    signInFirst((c) => keepTyped(c, allPublicationsPlace, { reason: "sign-in-needed" })),
  )
  .get("/producers/:producerId/catalogs", read, async (c) =>
    c.json({ catalogs: await readCatalogs(c.env.DB, producerIdIn(c), Date.now()) }),
  )
  .get("/producers/:producerId/pending-changes", read, async (c) =>
    c.json({ catalogs: await countPending(c.env, producerIdIn(c), Date.now()) }),
  )
  .get("/producers/:producerId/all-changes", read, async (c) =>
    c.json({ catalogs: await readAllPending(c.env, producerIdIn(c), Date.now()) }),
  )
  .post("/producers/:producerId/publication", change, posted(AllPublications, allPublicationsPlace), async (c) => {
    const { seen } = c.req.valid("json");
    const refused = await publishCatalogs(c.env, { producerId: producerIdIn(c), seen, nowMs: Date.now() });
    return answer(
      c,
      allPublicationsPlace,
      refused ?? { goTo: `${await spacePage(c, "catalogues")}?fait=synchronises` },
    );
  })
  .get("/producers/:producerId/catalog-form", read, async (c) =>
    c.json({ offers: await readSelectable(c.env.DB, producerIdIn(c)) }),
  )
  .get("/producers/:producerId/catalogs/:catalogId", read, async (c) => {
    const key = keyIn(c);
    const found = key && (await readCatalog(c.env.DB, key));
    return found === null ? notFound(c) : c.json(found);
  })
  .get("/producers/:producerId/catalogs/:catalogId/markets", read, async (c) => {
    const key = keyIn(c);
    if (key === null || (await readCatalog(c.env.DB, key)) === null) return notFound(c);
    const mine = marketsToLink(c.var.person);
    const marketIds = [...new Set([...(await linkedMarketIds(c.env.DB, key.catalogId)), ...mine])];
    return c.json({
      markets: await readMarketsFor(c.env.DB, { catalogId: key.catalogId, marketIds }, Date.now()),
    });
  })
  .get("/producers/:producerId/catalogs/:catalogId/changes", read, async (c) => {
    const key = keyIn(c);
    if (key === null || (await readCatalog(c.env.DB, key)) === null) return notFound(c);
    return c.json({ sales: await readPending(c.env, key.catalogId, Date.now()) });
  })
  .post("/producers/:producerId/catalogs", change, posted(Saved, formPlace), async (c) => {
    const form = c.req.valid("json");
    const reading = readSelection(form, { language: languageIn(c), kept: [], own: await ownPrices(c) });
    if ("faults" in reading) return answer(c, formPlace, { reason: "bad-input", faults: reading.faults });
    const saving = { name: form.name, selection: reading.selection, by: signerIn(c) };
    const catalogId = await insertCatalog(c.env.DB, producerIdIn(c), saving);
    return answer(c, formPlace, { goTo: `${await catalogPage(c, catalogId)}?fait=cree` });
  })
  .post("/producers/:producerId/catalogs/:catalogId", change, posted(Saved, formPlace), async (c) => {
    const key = keyIn(c);
    const kept = key && (await readCatalog(c.env.DB, key));
    if (key === null || kept === null) return isPlainForm(c) ? answer(c, anewPlace, GONE) : notFound(c);
    const form = c.req.valid("json");
    const overtaken = { reason: "edited-elsewhere" as const, names: kept.changedBy === "" ? [] : [kept.changedBy] };
    // Before its prices are read: what was left as it was is told by what was there.
    if (form.version !== kept.version) return answer(c, formPlace, overtaken);
    const reading = readSelection(form, { language: languageIn(c), kept: kept.selection, own: await ownPrices(c) });
    if ("faults" in reading) return answer(c, formPlace, { reason: "bad-input", faults: reading.faults });
    const saving = { name: form.name, selection: reading.selection, by: signerIn(c), version: form.version };
    if (await updateCatalog(c.env.DB, key, saving))
      return answer(c, formPlace, { goTo: `${await catalogPage(c, key.catalogId)}?fait=enregistre` });
    return answer(c, formPlace, overtaken);
  })
  .post(
    "/producers/:producerId/catalogs/:catalogId/publication",
    change,
    posted(Publication, publicationPlace),
    async (c) => {
      const key = keyIn(c);
      if (key === null || (await readCatalog(c.env.DB, key)) === null) return notFound(c);
      const { seen } = c.req.valid("json");
      const refused = await publishCatalog(c.env, { catalogId: key.catalogId, seen, nowMs: Date.now() });
      const done = { goTo: `${await catalogPage(c, key.catalogId)}?fait=synchronise` };
      return answer(c, publicationPlace, refused ?? done);
    },
  )
  .post("/producers/:producerId/catalogs/:catalogId/delete", change, async (c) => {
    const key = keyIn(c);
    const list = await spacePage(c, "catalogues");
    if (key === null || (await readCatalog(c.env.DB, key)) === null)
      return answer(c, removalPlace, { goTo: `${list}?fait=deja-supprime` });
    await removeCatalog(c.env, key, Date.now());
    // A colleague may have deleted it at the same moment: to do it twice is to do it once.
    if ((await readCatalog(c.env.DB, key)) !== null) return answer(c, removalPlace, { reason: "catalog-kept" });
    return answer(c, removalPlace, { goTo: `${list}?fait=supprime` });
  });
