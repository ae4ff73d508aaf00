// One market to measure: a producer with limited stock, a sale that is open, and customers with sessions of their own.
import { createHmac } from "node:crypto";
import type { Miniflare } from "miniflare";
import { allPictures } from "../migrations/seed/picture-store.ts";

/** What every offer costs: a page that orders says that it saw it. */
export const BENCH_PRICE = {
  ...{ priceCents: 250, nominalAmount: 1, stepAmount: 1 },
  ...{ unit: "piece", weightMode: "fixed" },
} as const;

const OFFERS = 500;
const CUSTOMERS = 1_500;
/** Enough that a run never sells out; limited all the same, so that every order is counted against it. */
const REAL_UNITS = 50_000_000;
/** The last offers are scarce: those who want to see refusals order them. */
const SCARCE_OFFERS = 20;
const SCARCE_UNITS = 100;
const DAY_MS = 24 * 60 * 60_000;

export interface BenchMarket {
  readonly distributionId: string;
  readonly offerIds: readonly string[];
  /** The last of `offerIds`. */
  readonly scarceOfferIds: readonly string[];
  /** The Cookie header of each customer. The last of them is the market's admin, and owns the orchard. */
  readonly cookies: readonly string[];
}

/** A second producer, who sells nothing and has a long list. */
export const ORCHARD = "bench-orchard";
export const ORCHARD_OFFERS = 1_000;

const DISTRIBUTION = "bench-sale";
export const PRODUCER = "bench-farm";
/** Sessions are signed with it; the bench's own server is the only one that takes them. */
export const BENCH_SECRET = "a secret of the bench, long enough to sign with";

const OFFER_IDS = Array.from({ length: OFFERS }, (_, index) => `bench-offer-${index}`);
const CATEGORIES = [
  "fruits-legumes/legumes",
  "fruits-legumes/fruits",
  "boulangerie-patisserie/pains",
  "cremerie/fromages",
];
const PEOPLE = Array.from({ length: CUSTOMERS }, (_, index) => `bench-customer-${index}`);

export const BENCH_MARKET: BenchMarket = {
  distributionId: DISTRIBUTION,
  offerIds: OFFER_IDS,
  scarceOfferIds: OFFER_IDS.slice(-SCARCE_OFFERS),
  cookies: PEOPLE.map((id) => cookieOf(`token-${id}`)),
};

/** Writes the market and opens its sale. Does nothing where it stands already. */
export async function writeBenchMarket(mf: Miniflare): Promise<void> {
  const db = await mf.getD1Database("DB");
  if ((await db.prepare("SELECT 1 FROM market").first()) !== null) return;
  const nowMs = Date.now();
  const { offerIds } = BENCH_MARKET;
  const pictures = [...allPictures()];
  const { PICTURES } = await mf.getBindings<Env>();
  for (const [key, svg] of pictures) await PICTURES.put(key, svg, { httpMetadata: { contentType: "image/svg+xml" } });
  const insert = (table: string, rows: readonly Record<string, unknown>[]) => {
    const columns = Object.keys(rows[0] ?? {});
    const values = columns.map((column) => `value->>'${column}'`).join(", ");
    const sql = `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values} FROM json_each(?)`;
    return db.prepare(sql).bind(JSON.stringify(rows)).run();
  };
  const where = { postcode: "26400", commune: "Crest", latitude_microdegrees: 0, longitude_microdegrees: 0 };
  await insert("market", [{ id: "bench-market", slug: "bench", name: "Bench" }]);
  await insert("place", [{ id: "bench-place", market_id: "bench-market", name: "Halle", address: "1", ...where }]);
  const orchardIds = Array.from({ length: ORCHARD_OFFERS }, (_, index) => `${ORCHARD}-offer-${index}`);
  const producers = [
    { producer_id: PRODUCER, catalog_id: "bench-catalog", code: 100_001, offerIds },
    { producer_id: ORCHARD, catalog_id: `${ORCHARD}-catalog`, code: 100_002, offerIds: orchardIds },
  ];
  for (const { producer_id, catalog_id, code, offerIds } of producers) {
    const vat_rate_id = `${producer_id}-vat`;
    await insert("producer", [{ id: producer_id, slug: producer_id, name: "Ferme", ...where }]);
    await insert("vat_rate", [{ id: vat_rate_id, producer_id, basis_points: 550 }]);
    await insert("catalog", [{ id: catalog_id, producer_id, name: "Tout", code }]);
    await insert(
      "product",
      offerIds.map((id, index) => ({
        ...{ id, producer_id, name: `Produit ${index}`, picture: pictures[index % pictures.length]?.[0] },
        ...{ unit: BENCH_PRICE.unit, category: CATEGORIES[index % CATEGORIES.length] },
      })),
    );
    await insert(
      "offer",
      offerIds.map((id) => ({
        ...{ id, producer_id, product_id: id, nominal_amount: BENCH_PRICE.nominalAmount },
        ...{ step_amount: BENCH_PRICE.stepAmount, price_cents: BENCH_PRICE.priceCents },
        ...{ vat_rate_id, stock_id: id, units_per_piece: 1 },
      })),
    );
    await insert(
      "catalog_offer",
      offerIds.map((offer_id) => ({ catalog_id, offer_id })),
    );
  }
  await insert("distribution", [
    {
      ...{ id: DISTRIBUTION, market_id: "bench-market", place_id: "bench-place" },
      ...{ orders_open_at_ms: nowMs - DAY_MS, orders_close_at_ms: nowMs + DAY_MS },
      ...{ starts_at_ms: nowMs + 2 * DAY_MS, ends_at_ms: nowMs + 3 * DAY_MS },
    },
  ]);
  await insert("participation", [
    {
      ...{ id: "bench-part", distribution_id: DISTRIBUTION, catalog_id: "bench-catalog" },
      ...{ opens_at_ms: nowMs - DAY_MS, closes_at_ms: nowMs + DAY_MS },
    },
  ]);
  await insert(
    "user",
    PEOPLE.map((id) => ({ id, name: id, email: `${id}@example.org`, email_verified: 1 })),
  );
  await insert(
    "session",
    PEOPLE.map((id) => ({ id, user_id: id, token: `token-${id}`, expires_at: nowMs + 30 * DAY_MS })),
  );
  await insert("market_right", [{ market_id: "bench-market", user_id: PEOPLE.at(-1), right: "admin" }]);
  await insert("producer_member", [{ producer_id: ORCHARD, user_id: PEOPLE.at(-1), is_owner: 1 }]);
  await open(mf, offerIds);
}

async function open(mf: Miniflare, offerIds: readonly string[]): Promise<void> {
  const { STOCK_LEDGER, LIVE_DISTRIBUTION } = await mf.getBindings<Env>();
  const ledger = STOCK_LEDGER.getByName(PRODUCER);
  const by = { userId: "bench", name: "bench" } as Parameters<typeof ledger.setReal>[1];
  for (const stockId of offerIds) {
    const real = BENCH_MARKET.scarceOfferIds.includes(stockId) ? SCARCE_UNITS : REAL_UNITS;
    const command = { commandId: `count-${stockId}`, stockId, real, reason: "" };
    await ledger.setReal(command as Parameters<typeof ledger.setReal>[0], by);
  }
  await LIVE_DISTRIBUTION.getByName(DISTRIBUTION).plan();
}

/** As the worker signs it. */
function cookieOf(token: string): string {
  const signature = createHmac("sha256", BENCH_SECRET).update(token).digest("base64");
  return `halle.session=${encodeURIComponent(`${token}.${signature}`)}`;
}
