// One sale as customers meet it: the shop, a product's sheet, placing and reading one's order.
import { Hono } from "hono";
import * as v from "valibot";
import { CommandId, type OfferId, ProductId, type UserId } from "../../domain/ids.ts";
import type { Standing } from "../../domain/market/joining.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import { basketText, PIECES_FIELD, readPiecesField } from "../../domain/order/basket-text.ts";
import type { PlaceOrder, WantedLine } from "../../domain/order/place-order.ts";
import type { OrderRefusal } from "../../domain/order/refusal.ts";
import { PlaceOrderCommand } from "../../domain/protocol/client/place-order.ts";
import { CLIENT_FRAME_MAX_CHARS } from "../../domain/protocol/limits.ts";
import { distributionOf } from "../../durable-objects/peers.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { bodyUpTo, LONG_FORM_MAX_BYTES } from "../middleware/body-limit.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { plainForm, signInFirst } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { distributionIdIn, distributionInPath } from "../middleware/subjects.ts";
import { badInput, leadTo, notFound } from "../replies.ts";
import { readStanding } from "../store/membership.ts";
import { readProductSheet } from "../store/product-sheet.ts";

const watch = policy("watch-sale", distributionInPath);
const order = policy("place-order", distributionInPath);

/** The same over HTTP as on a socket. */
const command = bodyUpTo({ maxBytes: CLIENT_FRAME_MAX_CHARS });

const saleOf = (c: HalleContext) => distributionOf(c.env, distributionIdIn(c));

/** What the market and whoever looks are to each other. */
async function standingIn(c: HalleContext, userId: UserId | null): Promise<Standing> {
  const subject = await distributionInPath(c);
  const standing = subject && (await readStanding(c.env.DB, subject.marketId, userId));
  if (!standing) throw new Error("a sale without a market");
  return standing;
}

async function placeOrder(c: HalleContext, command: PlaceOrder): Promise<OrderAnswer> {
  const { person } = c.var;
  if (person === null) throw new Error("a route for customers was entered by nobody");
  return saleOf(c).placeOrder({ userId: person.userId, name: person.name }, command);
}

/** The shop with what the posted basket holds, for somebody whose session has ended on the way. */
async function shopWithBasket(c: HalleContext): Promise<string> {
  const command = readBasketForm(await plainForm(c));
  const basket = new URLSearchParams({ ajouts: basketText(command?.lines.filter((line) => line.pieces > 0) ?? []) });
  return `/ventes/${encodeURIComponent(c.req.param("distributionId") ?? "")}?${basket}`;
}

export const sales = new Hono<HalleEnv>()
  .get("/distributions/:distributionId/shop", watch, async (c) => {
    const userId = c.var.person?.userId ?? null;
    const [shop, membership] = await Promise.all([saleOf(c).shop(userId), standingIn(c, userId)]);
    return c.json({ ...shop, membership });
  })
  .get("/distributions/:distributionId/products/:productId", watch, async (c) => {
    const productId = v.safeParse(ProductId, c.req.param("productId"));
    const sheet = productId.success && (await readProductSheet(c.env.DB, productId.output));
    return sheet ? c.json(sheet) : notFound(c);
  })
  .post("/distributions/:distributionId/order", order, command, jsonBody(PlaceOrderCommand), async (c) =>
    c.json(await placeOrder(c, c.req.valid("json"))),
  )
  .use("/distributions/:distributionId/basket/*", signInFirst(shopWithBasket))
  .post("/distributions/:distributionId/basket", order, bodyUpTo({ maxBytes: LONG_FORM_MAX_BYTES }), async (c) => {
    const command = readBasketForm(await plainForm(c));
    if (command === null) return badInput(c, []);
    return afterForm(c, command.lines, await placeOrder(c, command));
  });

/** The plain form of the shop: one field of pieces for each offer, beside the command's own id and base. */
function readBasketForm(form: FormData): PlaceOrder | null {
  const commandId = v.safeParse(CommandId, form.get("commandId"));
  const baseRevision = Number(form.get("baseRevision"));
  if (!commandId.success || !Number.isSafeInteger(baseRevision) || baseRevision < 0) return null;
  const lines = new Map<OfferId, WantedLine>();
  for (const [name, value] of form) {
    if (!name.startsWith(PIECES_FIELD)) continue;
    const line = readPiecesField(name, String(value));
    if (line === null) return null;
    lines.set(line.offerId, line);
  }
  return { commandId: commandId.output, baseRevision, lines: [...lines.values()] };
}

/** On to the confirmation; or back to the shop with what was wanted and why it could not be had. */
function afterForm(c: HalleContext, lines: readonly WantedLine[], answer: OrderAnswer): Response {
  const page = `/ventes/${distributionIdIn(c)}`;
  if (answer.result === "accepted") return leadTo(c, `${page}/commande`);
  const query = new URLSearchParams({
    panier: basketText(lines.filter((line) => line.pieces > 0)),
    refus: JSON.stringify(shortened(answer.refusal)),
  });
  return leadTo(c, `${page}?${query}`);
}

/** An address holds little: the basket in it names the prices that were seen, and the page shows those of now. */
const shortened = (refusal: OrderRefusal): OrderRefusal =>
  refusal.reason === "price-changed" ? { ...refusal, prices: [] } : refusal;
