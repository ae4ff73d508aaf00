// The page Produits of a producer's space (guide, chapter 2).
import { vValidator } from "@hono/valibot-validator";
import { Hono } from "hono";
import * as v from "valibot";
import { cleanLine } from "../../domain/form/text.ts";
import { ProductId } from "../../domain/ids.ts";
import { CATEGORY_KEYS } from "../../domain/product/category.ts";
import { PRODUCT_NAME_MAX_CHARS, ProductForm } from "../../domain/product/product-form.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { bodyWithin } from "../forms/body-within.ts";
import { answer, keepTyped, posted } from "../forms/form.ts";
import { type Outcome, type Refused, refuseField } from "../forms/outcome.ts";
import { bodyUpTo, LONG_FORM_MAX_BYTES } from "../middleware/body-limit.ts";
import { languageIn } from "../middleware/language.ts";
import { isPlainForm, signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { signerIn } from "../middleware/signer.ts";
import { producerIdIn, producerInPath } from "../middleware/subjects.ts";
import { FORM_WITH_PICTURE_MAX_BYTES, sentPicture } from "../pictures/sent-picture.ts";
import { orderedAmong } from "../products/check-product.ts";
import { readSalesOf, removeOffers } from "../products/remove-offers.ts";
import { changeProduct, createProduct, writeProduct } from "../products/save-product.ts";
import { notFound } from "../replies.ts";
import { readKeptProduct, readMaker } from "../store/product.ts";
import { PRODUCT_STATES, readProducts } from "../store/products.ts";
import { deleteProduct, setActivity } from "../store/save-product.ts";
import { readVatRates } from "../store/vat-rates.ts";
import { spacePage } from "./space-page.ts";

const read = policy("read-products", producerInPath);
const change = policy("change-products", producerInPath);

const SEARCH_MAX_CHARS = 100;

/** Whatever else stands in the address is as if nothing stood there. */
const Wanted = v.object({
  text: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(SEARCH_MAX_CHARS)), ""), ""),
  state: v.fallback(v.optional(v.picklist(PRODUCT_STATES), "all"), "all"),
  section: v.fallback(v.optional(v.nullable(v.picklist(CATEGORY_KEYS)), null), null),
  page: v.fallback(v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1)), "1"), 1),
});

const VERSION_MAX_CHARS = 64;
const Saved = v.object({
  ...ProductForm.entries,
  version: v.optional(v.pipe(v.string(), v.maxLength(VERSION_MAX_CHARS)), ""),
  /** Pressed without a script: the form comes back with one more offer. */
  moreOffers: v.optional(v.string()),
  /** The same, with an offer in the place of its neighbour. */
  moveOffer: v.optional(v.string()),
  /** The same, without an offer. */
  removeOffer: v.optional(v.string()),
});

/** Named in the browser's language: longer than a name may be, it is cut. */
const Copied = v.object({ name: v.optional(v.pipe(v.string(), v.transform(cleanLine))) });

const Activity = v.object({
  productIds: v.optional(v.record(ProductId, v.literal("on")), {}),
  isActive: v.optional(v.picklist(["on", ""]), ""),
});

const productsPage = (c: HalleContext) => spacePage(c, "produits");
const listPlace = async (c: HalleContext) => ({ page: await productsPage(c), form: "products" });
const formPlace = async (c: HalleContext) => ({
  page: `${await productsPage(c)}/${c.req.param("productId") ?? "nouveau"}`,
  form: "product",
});

/** Its own form on the same page. */
const deletePlace = async (c: HalleContext) => ({ ...(await formPlace(c)), form: "delete" });

function keyIn(c: HalleContext) {
  const productId = v.safeParse(ProductId, c.req.param("productId"));
  return productId.success ? { producerId: producerIdIn(c), productId: productId.output } : null;
}

/** Deleted while it was being written: what was written can still become a new product. */
async function gone(c: HalleContext) {
  if (!isPlainForm(c)) return notFound(c);
  const place = { page: `${await productsPage(c)}/nouveau`, form: "product" };
  return answer(c, place, { reason: "not-found" });
}

const SIGNED_OUT: Refused = { reason: "sign-in-needed" };

type Asked = Pick<v.InferOutput<typeof Saved>, "moreOffers" | "moveOffer" | "removeOffer">;

/** What a button other than the one that saves asks of the form; null when it is to be saved. */
function asksBack(c: HalleContext, { moreOffers, moveOffer, removeOffer }: Asked) {
  if (!isPlainForm(c)) return null;
  if (moreOffers !== undefined) return { reason: "more-lines" } satisfies Refused;
  const isChanged = moveOffer !== undefined || removeOffer !== undefined;
  return isChanged ? ({ reason: "lines-moved" } satisfies Refused) : null;
}

export const products = new Hono<HalleEnv>()
  .use(
    "/producers/:producerId/products/*",
    bodyWithin({
      maxBytes: FORM_WITH_PICTURE_MAX_BYTES,
      place: formPlace,
      field: "picture",
      expected: "form-too-heavy",
    }),
    signInFirst((c) => keepTyped(c, c.req.path.endsWith("/activity") ? listPlace : formPlace, SIGNED_OUT)),
  )
  .get("/producers/:producerId/products", read, vValidator("query", Wanted), async (c) =>
    c.json(await readProducts(c.env.DB, producerIdIn(c), c.req.valid("query"))),
  )
  .get("/producers/:producerId/product-form", read, async (c) => {
    const producerId = producerIdIn(c);
    const [rates, maker] = await Promise.all([readVatRates(c.env.DB, producerId), readMaker(c.env.DB, producerId)]);
    return c.json({ maker, rates: rates.map(({ vatRateId, basisPoints }) => ({ vatRateId, basisPoints })) });
  })
  .get("/producers/:producerId/products/:productId", read, async (c) => {
    const key = keyIn(c);
    const kept = key && (await readKeptProduct(c.env.DB, key));
    return kept === null ? notFound(c) : c.json(kept);
  })
  .get("/producers/:producerId/products/:productId/sales", read, async (c) => {
    const key = keyIn(c);
    const kept = key && (await readKeptProduct(c.env.DB, key));
    if (key === null || kept === null) return notFound(c);
    return c.json({ sales: await readSalesOf(c.env, key.producerId, kept.product.offers) });
  })
  .post("/producers/:producerId/products", change, posted(Saved, formPlace), async (c) => {
    const { version: _, moreOffers, moveOffer, removeOffer, ...typed } = c.req.valid("json");
    const form = await withPicture(c, typed);
    if ("reason" in form) return answer(c, formPlace, form);
    const comesBack = asksBack(c, { moreOffers, moveOffer, removeOffer });
    if (comesBack !== null) return answer(c, formPlace, comesBack);
    const saving = { producerId: producerIdIn(c), form, language: languageIn(c), by: signerIn(c) };
    const saved = await createProduct(c.env, saving);
    return answer(c, formPlace, await goToProduct(c, saved, "cree"));
  })
  .post(
    "/producers/:producerId/products/activity",
    change,
    bodyUpTo({ maxBytes: LONG_FORM_MAX_BYTES }),
    posted(Activity, listPlace),
    async (c) => {
      const { productIds, isActive } = c.req.valid("json");
      const chosen = Object.keys(productIds).map((id) => v.parse(ProductId, id));
      if (chosen.length === 0) return answer(c, listPlace, { reason: "nothing-chosen" });
      const wanted = { productIds: chosen, isActive: isActive === "on", by: signerIn(c) };
      const count = await setActivity(c.env.DB, producerIdIn(c), wanted);
      const done = wanted.isActive ? "actives" : "desactives";
      return answer(c, listPlace, { goTo: `${await productsPage(c)}?fait=${done}&nombre=${count}` });
    },
  )
  .post("/producers/:producerId/products/:productId", change, posted(Saved, formPlace), async (c) => {
    const key = keyIn(c);
    if (key === null) return notFound(c);
    const { version, moreOffers, moveOffer, removeOffer, ...typed } = c.req.valid("json");
    const form = await withPicture(c, typed);
    if ("reason" in form) return answer(c, formPlace, form);
    const comesBack = asksBack(c, { moreOffers, moveOffer, removeOffer });
    if (comesBack !== null) return answer(c, formPlace, comesBack);
    const saving = { producerId: key.producerId, form, language: languageIn(c), by: signerIn(c), version };
    const saved = await changeProduct(c.env, key.productId, saving);
    if (saved === null) return gone(c);
    return answer(c, formPlace, await goToProduct(c, saved, "enregistre"));
  })
  .post("/producers/:producerId/products/:productId/copy", change, posted(Copied, formPlace), async (c) => {
    const key = keyIn(c);
    const kept = key && (await readKeptProduct(c.env.DB, key));
    if (kept === null) return notFound(c);
    const name = (c.req.valid("json").name || kept.product.name).slice(0, PRODUCT_NAME_MAX_CHARS);
    const offers = kept.product.offers.map((offer) => ({ ...offer, id: null, reference: null }));
    // Not on sale before somebody has looked at it.
    const product = { ...kept.product, name, offers, isActive: false };
    const productId = await writeProduct(c.env, producerIdIn(c), { product, by: signerIn(c) });
    return answer(c, formPlace, await goToProduct(c, { productId }, "copie"));
  })
  .post("/producers/:producerId/products/:productId/delete", change, async (c) => {
    const key = keyIn(c);
    const kept = key && (await readKeptProduct(c.env.DB, key));
    const list = await productsPage(c);
    if (key === null || kept === null) return answer(c, deletePlace, { goTo: `${list}?fait=deja-supprime` });
    const { name, offers } = kept.product;
    const ordered = await orderedAmong(c.env, key, offers);
    if (ordered.length > 0) return answer(c, deletePlace, { reason: "ordered", names: [name] });
    const removal = { producerId: key.producerId, productName: name, offers };
    const refused = await removeOffers(c.env, removal, async (asked) => {
      await deleteProduct(c.env.DB, key, asked);
      const isThere = (await readKeptProduct(c.env.DB, key)) !== null;
      return isThere ? ({ reason: "try-again" } satisfies Refused) : null;
    });
    return answer(c, deletePlace, refused ?? { goTo: `${list}?fait=supprime` });
  });

async function goToProduct(
  c: HalleContext,
  saved: { readonly productId: string } | Refused,
  done: string,
): Promise<Outcome> {
  if ("reason" in saved) return saved;
  return { goTo: `${await productsPage(c)}/${saved.productId}?fait=${done}` };
}

const PICTURE = { name: "picture", shape: "landscape" } as const;

async function withPicture(c: HalleContext, typed: ProductForm): Promise<ProductForm | Refused> {
  const keeping = await sentPicture(c, PICTURE, typed.picture);
  return "fault" in keeping ? refuseField("picture", keeping.fault) : { ...typed, picture: keeping.picture };
}
