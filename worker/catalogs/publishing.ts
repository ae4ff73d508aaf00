// What open sales of a catalog do not show yet, and bringing it there. Each sale is an object of its own: one that does
// not answer keeps none of the others from it.
import * as v from "valibot";
import { CatalogId, DistributionId, type OfferId, type ProducerId } from "../../domain/ids.ts";
import type { PendingChanges } from "../../durable-objects/live-distribution/publishing.ts";
import { distributionOf } from "../../durable-objects/peers.ts";
import type { Refused } from "../forms/outcome.ts";
import { readOpenSales } from "../store/catalogs.ts";

/** The sale did not answer. */
const UNKNOWN: { readonly changes: null; readonly fingerprint: string } = { changes: null, fingerprint: "" };

/** The catalogs of a producer of which open sales show something else, each with the number of offers that touches. */
export async function countPending(env: Env, producerId: ProducerId, nowMs: number) {
  const sales = await openSales(env, { producerId }, nowMs);
  const answers = await Promise.allSettled(sales.map(({ object, catalogId }) => object.pendingChanges(catalogId)));
  const touched = new Map<CatalogId, Set<OfferId>>();
  for (const [index, { catalogId, distributionId }] of sales.entries()) {
    const offerIds = touched.get(catalogId) ?? new Set();
    for (const { offerId } of answerOf(answers[index], distributionId)?.changes ?? []) offerIds.add(offerId);
    if (offerIds.size > 0) touched.set(catalogId, offerIds);
  }
  return [...touched].map(([catalogId, offerIds]) => ({ catalogId, offerCount: offerIds.size }));
}

/** The open sales of a catalog with what publishing would change there. */
export async function readPending(env: Env, catalogId: CatalogId, nowMs: number) {
  const sales = await openSales(env, { catalogId }, nowMs);
  const answers = await Promise.allSettled(sales.map(({ object }) => object.pendingChanges(catalogId)));
  return sales.map(({ object: _, ...sale }, index) => {
    const pending: PendingChanges | typeof UNKNOWN = answerOf(answers[index], sale.distributionId) ?? UNKNOWN;
    return { ...sale, ...pending };
  });
}

interface Publishing {
  readonly catalogId: CatalogId;
  /** By sale, the fingerprint of what the producer was shown. */
  readonly seen: Readonly<Record<DistributionId, string>>;
  readonly nowMs: number;
}

/**
 * Publishes at every open sale that would change as it was shown. null: all of them are up to date. Else the sales that
 * are not, and may be tried again: where it is done already nothing is left to do.
 */
export async function publishCatalog(env: Env, { catalogId, seen, nowMs }: Publishing): Promise<Refused | null> {
  const sales = await openSales(env, { catalogId }, nowMs);
  const answers = await Promise.allSettled(
    sales.map(({ object, distributionId }) => object.publish(catalogId, seen[distributionId] ?? "")),
  );
  const answered = sales.map(({ distributionId }, index) => ({
    distributionId,
    answer: answerOf(answers[index], distributionId),
  }));
  const namesOf = (wanted: string | null) =>
    answered.filter(({ answer }) => answer === wanted).map(({ distributionId }) => distributionId);
  const [outdated, silent] = [namesOf("preview-outdated"), namesOf(null)];
  if (outdated.length > 0) return { reason: "preview-outdated", names: outdated };
  return silent.length > 0 ? { reason: "sales-not-reached", names: silent } : null;
}

/** The catalogs of a producer of which open sales show something else, with what publishing each would change there. */
export async function readAllPending(env: Env, producerId: ProducerId, nowMs: number) {
  const catalogIds = [...new Set((await openSales(env, { producerId }, nowMs)).map(({ catalogId }) => catalogId))];
  const read = catalogIds.map(async (catalogId) => ({ catalogId, sales: await readPending(env, catalogId, nowMs) }));
  const all = await Promise.all(read);
  return all.filter(({ sales }) => sales.some(({ fingerprint }) => fingerprint !== ""));
}

interface PublishingAll {
  readonly producerId: ProducerId;
  /** By catalog and sale, the fingerprint of what the producer was shown. */
  readonly seen: Readonly<Record<CatalogId, Readonly<Record<DistributionId, string>>>>;
  readonly nowMs: number;
}

/** One price changed, two catalogs: both are published at once. What is refused of one keeps no other from it. */
export async function publishCatalogs(env: Env, { producerId, seen, nowMs }: PublishingAll): Promise<Refused | null> {
  const own = await readAllPending(env, producerId, nowMs);
  const wanted = own.filter(({ catalogId }) => seen[catalogId] !== undefined);
  const refusals = await Promise.all(
    wanted.map(({ catalogId }) => publishCatalog(env, { catalogId, seen: seen[catalogId] ?? {}, nowMs })),
  );
  const refused = refusals.filter((refusal) => refusal !== null);
  const [first] = refused.toSorted((one, other) => RANK.indexOf(one.reason) - RANK.indexOf(other.reason));
  if (first === undefined) return null;
  const names = refused.flatMap((refusal) =>
    refusal.reason === first.reason && "names" in refusal ? [...refusal.names] : [],
  );
  return "names" in first ? { ...first, names: [...new Set(names)] } : first;
}

/** What is to be looked at anew is told before what only did not answer. */
const RANK: readonly string[] = ["preview-outdated", "sales-not-reached"];

async function openSales(env: Env, of: Parameters<typeof readOpenSales>[1], nowMs: number) {
  const sales = await readOpenSales(env.DB, of, nowMs);
  return sales.map((sale) => {
    const distributionId = v.parse(DistributionId, sale.distributionId);
    const catalogId = v.parse(CatalogId, sale.catalogId);
    return { ...sale, catalogId, distributionId, object: distributionOf(env, distributionId) };
  });
}

function answerOf<Answer>(settled: PromiseSettledResult<Answer> | undefined, distributionId: DistributionId) {
  if (settled?.status === "fulfilled") return settled.value;
  console.error("a sale did not answer about its price list", distributionId, settled?.reason);
  return null;
}
