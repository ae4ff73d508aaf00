// The shop's form without a script, from a page that was drawn before a producer published another price.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as v from "valibot";
import { expect, test } from "vitest";
import { draftIn, refusalIn } from "../../../app/shop/basket-search.ts";
import { CatalogId } from "../../../domain/ids.ts";
import { piecesField } from "../../../domain/order/basket-text.ts";
import { orderCents } from "../../../domain/order/order.ts";
import type { SeenPrice } from "../../../domain/order/seen-price.ts";
import { OrderShape } from "../../../domain/protocol/server/order-shape.ts";
import { distributionOf } from "../../../durable-objects/peers.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import { findDistribution } from "../../../worker/store/subjects.ts";
import { HOUR_MS, writeMarket } from "../../support/market-rows.ts";
import { peopleAt } from "../../support/people.ts";
import { publishShown } from "../../support/publish-shown.ts";

async function aSale(key: string) {
  const nowMs = Date.now();
  const window = { opensAtMs: nowMs - HOUR_MS, closesAtMs: nowMs + HOUR_MS };
  const rows = await writeMarket(env.DB, { key, offers: [{ name: "pain", priceCents: 300 }], ...window });
  const [distributionId] = rows.distributionIds;
  const subject = distributionId === undefined ? null : await findDistribution(env.DB, distributionId);
  if (subject === null || distributionId === undefined) throw new Error("no distribution");
  const { customer } = peopleAt(subject, key);
  const sale = distributionOf(env, distributionId);
  await sale.runDue();
  const publish = async (priceCents: number) => {
    const change = "UPDATE offer SET price_cents = ? WHERE id = ?";
    await env.DB.prepare(change).bind(priceCents, rows.offerId("pain")).run();
    await publishShown(sale, v.parse(CatalogId, `c-${key}`));
  };
  /** Posts the form of a page that showed this price; where it leads, with what the address carries. */
  const post = async (commandId: string, pieces: number, price?: SeenPrice) => {
    const fields = { commandId, baseRevision: "0", [piecesField(rows.offerId("pain"), price)]: String(pieces) };
    const request = new Request(`http://localhost/api/distributions/${distributionId}/basket`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams(fields),
    });
    knowPerson(request, customer);
    const reply = await site.fetch(request, env, createExecutionContext());
    const { pathname, searchParams } = new URL(reply.headers.get("location") ?? "", "http://localhost");
    return { status: reply.status, pathname, search: Object.fromEntries(searchParams) };
  };
  const ordered = async () => {
    const { order } = await sale.shop(customer?.userId ?? null);
    return order === null ? null : orderCents(v.parse(OrderShape, order).lines);
  };
  return { rows, publish, post, ordered, shop: `/ventes/${distributionId}` };
}

test("a page drawn before the publication comes back with the basket, the price it showed, and nothing ordered", async () => {
  const { rows, publish, post, ordered, shop } = await aSale("drawn");
  const drawn = rows.priceOf("pain");
  await publish(340);
  const refused = await post("one", 2, drawn);
  expect(refused).toMatchObject({ status: 303, pathname: shop });
  expect(refusalIn(refused.search)).toMatchObject({ reason: "price-changed" });
  expect(draftIn(refused.search, null)).toEqual({ [rows.offerId("pain")]: { pieces: 2, heldPieces: 0, seen: drawn } });
  expect(await ordered()).toBeNull();
  expect(await post("one", 2, drawn)).toEqual(refused);

  const placed = await post("two", 2, { ...drawn, priceCents: 340 });
  expect(placed).toMatchObject({ status: 303, pathname: `${shop}/commande` });
  expect(await ordered()).toBe(680);
});

test("a page that shows no price in its fields, as they were once, is asked as well", async () => {
  const { post, ordered } = await aSale("once");
  expect(refusalIn((await post("one", 2)).search)).toMatchObject({ reason: "price-changed" });
  expect(await ordered()).toBeNull();
});

test("a damaged price is bad input", async () => {
  const { rows, post } = await aSale("damaged");
  const damaged = { ...rows.priceOf("pain"), priceCents: 10_000_000 };
  expect((await post("one", 2, damaged)).status).toBe(400);
});
