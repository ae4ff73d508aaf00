import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { HOUR_MS, NOON_MS } from "../support/market-rows.ts";
import { setTheStage } from "../support/stage.ts";

test("a price changed while a sale is open does not reach it, not even when its plan is read anew", async () => {
  const stage = await setTheStage({ key: "freeze", offers: [{ name: "pain", priceCents: 450 }] });
  await env.DB.prepare("UPDATE offer SET price_cents = 500 WHERE id = ?").bind(stage.rows.offerId("pain")).run();
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({ order: { lines: [{ priceCents: 450 }] } });
  await stage.distribution(0).plan();
  expect(await stage.order(0, "bob", { pain: 1 })).toMatchObject({ order: { lines: [{ priceCents: 450 }] } });
});

test("each catalog is frozen when its own window opens, at its own price", async () => {
  const stage = await setTheStage(
    { key: "window", offers: [{ name: "pain", priceCents: 450 }], opensAtMs: NOON_MS + HOUR_MS },
    { pain: 5 },
  );
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({ refusal: { reason: "not-on-sale" } });
  await env.DB.prepare("UPDATE catalog_offer SET price_cents = 480 WHERE offer_id = ?")
    .bind(stage.rows.offerId("pain"))
    .run();
  await stage.setClock(NOON_MS + HOUR_MS);
  // Nobody rang: the first order finds the sale due and opens it.
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({ order: { lines: [{ priceCents: 480 }] } });
});

test("a product without picture or category, or inactive, is not in the shop", async () => {
  const offers = ["complet", "sans-image", "sans-rayon", "inactif"].map((name) => ({ name }));
  const stage = await setTheStage({ key: "complete", offers, opensAtMs: NOON_MS + HOUR_MS });
  await env.DB.batch([
    env.DB.prepare("UPDATE product SET picture = NULL WHERE id = 'prod-complete-sans-image'"),
    env.DB.prepare("UPDATE product SET category = NULL WHERE id = 'prod-complete-sans-rayon'"),
    env.DB.prepare("UPDATE product SET is_active = 0 WHERE id = 'prod-complete-inactif'"),
  ]);
  await stage.setClock(NOON_MS + HOUR_MS);
  const { offers: sold } = await stage.distribution().shop(null);
  expect(sold.map((offer) => offer.productName)).toEqual(["complet"]);
});
