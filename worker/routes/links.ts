// Catalogs and markets find each other (guide, chapter 5, step 2): who answers for a market links what was proposed to it,
// by the proposal's page or by its code; a producer who answers for one does it from the catalog. Either side may end it.
import { Hono } from "hono";
import * as v from "valibot";
import type { Person } from "../../domain/access/person.ts";
import { CatalogCode } from "../../domain/catalog/catalog-code.ts";
import { CatalogId } from "../../domain/ids.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { type Refused, refuseField } from "../forms/outcome.ts";
import { linkCatalog, relinkCatalog, unlinkCatalog } from "../links/change-link.ts";
import { isPlainForm, signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { marketInPath, producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { notFound } from "../replies.ts";
import { findCatalogByCode, readCatalog } from "../store/catalogs.ts";
import { type LinkKey, type LinkSide, readLinkedCatalogs } from "../store/links.ts";
import { findMarketId } from "../store/membership.ts";
import { spacePage } from "./space-page.ts";

const link = policy("link-catalogs", marketInPath);
const change = policy("change-catalogs", producerInPath);

const Asked = v.object({ code: CatalogCode });

/** Where on its page the link of a market stands. */
const linkAnchor = (slug: string): string => `liaison-${encodeURIComponent(slug)}`;
const slugIn = (c: HalleContext): string => c.req.param("slug") ?? "";
const pageOfMarket = (c: HalleContext): string => `/marches/${encodeURIComponent(slugIn(c))}`;
const codeForm = (c: HalleContext) => ({ page: pageOfMarket(c), form: "catalog-code" });

interface Act {
  readonly key: LinkKey & { readonly side: LinkSide };
  readonly by: Person;
  /** Where its buttons stand. */
  readonly page: string;
}

/** The link that a market's side of the path names; null when there is no such catalog. */
async function fromMarket(c: HalleContext): Promise<Act | null> {
  const code = v.safeParse(CatalogCode, c.req.param("code"));
  const catalogId = code.success ? await findCatalogByCode(c.env.DB, code.output) : null;
  const marketId = await findMarketId(c.env.DB, slugIn(c));
  const by = c.var.person;
  if (!code.success || catalogId === null || marketId === null || by === null) return null;
  return { key: { catalogId, marketId, side: "market" }, by, page: `/catalogues/${code.output}` };
}

/** The same from the producer's side. */
async function fromProducer(c: HalleContext): Promise<Act | null> {
  const catalogId = v.safeParse(CatalogId, c.req.param("catalogId"));
  const marketId = await findMarketId(c.env.DB, slugIn(c));
  const by = c.var.person;
  if (!catalogId.success || marketId === null || by === null) return null;
  const key = { producerId: producerIdIn(c), catalogId: catalogId.output };
  if ((await readCatalog(c.env.DB, key)) === null) return null;
  const page = `${await spacePage(c, "catalogues")}/${catalogId.output}`;
  return { key: { catalogId: catalogId.output, marketId, side: "producer" }, by, page };
}

interface Change {
  /** Gives why not; null when it is done. */
  readonly make: (c: HalleContext, key: Act["key"], by: Person) => Promise<Refused | null>;
  /** How the page is told what was done. */
  readonly done: string;
  /** What it had been told where the button stands; it says so again when the button is refused. */
  readonly before?: string;
}

const LINK: Change = { make: linkCatalog, done: "relie" };
const UNLINK: Change = { make: unlinkCatalog, done: "delie" };
const RELINK: Change = { make: relinkCatalog, done: "relie", before: "delie" };

/** A button's route: does it, and leads back to where the button stands, with what was done in the address. */
const does =
  (actIn: (c: HalleContext) => Promise<Act | null>, { make, done, before }: Change) =>
  async (c: HalleContext) => {
    const act = await actIn(c);
    if (act === null) return notFound(c);
    const refused = await make(c, act.key, act.by);
    const query = `marche=${encodeURIComponent(slugIn(c))}`;
    const place = { page: `${act.page}?${before ? `fait=${before}&` : ""}${query}`, form: `link-${slugIn(c)}` };
    const anchor = isPlainForm(c) ? `#${linkAnchor(slugIn(c))}` : "";
    return answer(c, place, refused ?? { goTo: `${act.page}?fait=${done}&${query}${anchor}` });
  };

export const links = new Hono<HalleEnv>()
  .use(
    "/markets/:slug/catalogs/*",
    signInFirst((c) => keepTyped(c, codeForm, { reason: "sign-in-needed" })),
  )
  .get("/markets/:slug/catalogs", link, async (c) => {
    const marketId = await findMarketId(c.env.DB, c.req.param("slug"));
    return marketId === null ? notFound(c) : c.json({ catalogs: await readLinkedCatalogs(c.env.DB, marketId) });
  })
  .post("/markets/:slug/catalogs", link, posted(Asked, codeForm), async (c) => {
    const { code } = c.req.valid("json");
    const catalogId = await findCatalogByCode(c.env.DB, code);
    if (catalogId === null) return answer(c, codeForm, refuseField("code", "unknown"));
    return answer(c, codeForm, { goTo: `/catalogues/${code}?marche=${encodeURIComponent(slugIn(c))}` });
  })
  .use(
    "/markets/:slug/catalogs/:code/*",
    signInFirst((c) => `/catalogues/${encodeURIComponent(c.req.param("code") ?? "")}`),
  )
  .post("/markets/:slug/catalogs/:code/link", link, does(fromMarket, LINK))
  .post("/markets/:slug/catalogs/:code/unlink", link, does(fromMarket, UNLINK))
  .post("/markets/:slug/catalogs/:code/relink", link, does(fromMarket, RELINK))
  .post("/producers/:producerId/catalogs/:catalogId/links/:slug/link", change, link, does(fromProducer, LINK))
  .post("/producers/:producerId/catalogs/:catalogId/links/:slug/unlink", change, does(fromProducer, UNLINK))
  .post("/producers/:producerId/catalogs/:catalogId/links/:slug/relink", change, does(fromProducer, RELINK));
