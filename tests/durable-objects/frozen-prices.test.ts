import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { CatalogId } from "../../domain/ids.ts";
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
  const knowing = { basket: { pain: 1 }, baseRevision: 0, seen: { pain: { priceCents: 480 } } };
  expect(await stage.edit(0, "ana", knowing)).toMatchObject({ order: { lines: [{ priceCents: 480 }] } });
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

describe("Forcer la synchronisation", () => {
  const catalog = (key: string) => v.parse(CatalogId, `c-${key}`);
  type Stage = Awaited<ReturnType<typeof setTheStage>>;
  const pending = (stage: Stage, key: string) => stage.distribution().pendingChanges(catalog(key));
  /** As somebody does who has just looked at what would change. */
  const publish = async (stage: Stage, key: string) =>
    stage.distribution().publish(catalog(key), (await pending(stage, key)).fingerprint);

  test("shows what would change, then sells at the new price; what was ordered keeps its own", async () => {
    const offers = [{ name: "pain", priceCents: 450 }, { name: "miel" }];
    const stage = await setTheStage({ key: "publish", offers }, { pain: 10 });
    const first = await stage.order(0, "ana", { pain: 1 });
    await env.DB.batch([
      env.DB.prepare("UPDATE offer SET price_cents = 500 WHERE id = ?").bind(stage.rows.offerId("pain")),
      env.DB.prepare("UPDATE product SET is_active = 0 WHERE id = 'prod-publish-miel'"),
    ]);
    expect((await pending(stage, "publish")).changes).toMatchObject([
      { kind: "repriced", productName: "pain", fromCents: 450, toCents: 500 },
      { kind: "removed", productName: "miel" },
    ]);
    expect(await publish(stage, "publish")).toBe("published");
    expect((await pending(stage, "publish")).changes).toEqual([]);
    const baseRevision = first.result === "accepted" ? first.order.revision : 0;
    const more = { basket: { pain: 3 }, baseRevision, seen: { pain: { priceCents: 500 } } };
    expect(await stage.edit(0, "ana", more)).toMatchObject({
      order: {
        lines: [
          { pieces: 1, priceCents: 450 },
          { pieces: 2, priceCents: 500 },
        ],
      },
    });
    expect(await stage.order(0, "bob", { miel: 1 })).toMatchObject({ refusal: { reason: "not-on-sale" } });
  });

  test("brings a new product to an open sale with its stock, and the same list back after an eviction", async () => {
    const stage = await setTheStage({ key: "newcomer", offers: [{ name: "pain" }, { name: "miel" }] }, { miel: 3 });
    const { priceListVersion } = await stage.distribution().shop(null);
    const remove = "DELETE FROM catalog_offer WHERE offer_id = ?";
    await env.DB.prepare(remove).bind(stage.rows.offerId("miel")).run();
    await publish(stage, "newcomer");
    await env.DB.prepare("INSERT INTO catalog_offer (catalog_id, offer_id, price_cents) VALUES ('c-newcomer', ?, 700)")
      .bind(stage.rows.offerId("miel"))
      .run();
    await publish(stage, "newcomer");
    await publish(stage, "newcomer");
    const shop = await stage.distribution().shop(null);
    expect(shop.priceListVersion).toBe(priceListVersion + 2);
    expect(shop.offers).toMatchObject([{ productName: "miel", priceCents: 700 }, { productName: "pain" }]);
    const dear = { basket: { miel: 3 }, baseRevision: 0, seen: { miel: { priceCents: 700 } } };
    expect(await stage.edit(0, "ana", dear)).toMatchObject({ result: "accepted" });
    await evictDurableObject(stage.distribution());
    expect((await stage.distribution().shop(null)).offers).toEqual(shop.offers);
  });

  test("publishes nothing that was not shown, and twice what was only once", async () => {
    const stage = await setTheStage({ key: "unseen", offers: [{ name: "pain", priceCents: 450 }] });
    const setPrice = (cents: number) =>
      env.DB.prepare("UPDATE offer SET price_cents = ? WHERE id = ?").bind(cents, stage.rows.offerId("pain")).run();
    const prices = async () => (await stage.distribution().shop(null)).offers.map((offer) => offer.priceCents);
    await setPrice(500);
    const { fingerprint: shown } = await pending(stage, "unseen");
    await setPrice(9999);
    for (const seen of [shown, ""])
      expect(await stage.distribution().publish(catalog("unseen"), seen)).toBe("preview-outdated");
    expect(await prices()).toEqual([450]);
    await setPrice(500);
    // The list is the same after a night's sleep.
    await evictDurableObject(stage.distribution());
    const both = [0, 1].map(() => stage.distribution().publish(catalog("unseen"), shown));
    expect(await Promise.all(both)).toEqual(["published", "published"]);
    expect(await prices()).toEqual([500]);
  });

  test("reaches no sale that is closed, and none of another catalog", async () => {
    const stage = await setTheStage({ key: "late", offers: [{ name: "pain", priceCents: 450 }] });
    await env.DB.prepare("UPDATE offer SET price_cents = 500 WHERE id = ?").bind(stage.rows.offerId("pain")).run();
    expect((await pending(stage, "elsewhere")).changes).toEqual([]);
    const { fingerprint } = await pending(stage, "late");
    await stage.setClock(NOON_MS + 11 * HOUR_MS);
    expect((await pending(stage, "late")).changes).toEqual([]);
    await stage.distribution().publish(catalog("late"), fingerprint);
    expect((await stage.distribution().shop(null)).offers).toMatchObject([{ priceCents: 450 }]);
  });
});
