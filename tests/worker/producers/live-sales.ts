// Sales that are open in real time, and the team that sells there.
import { env } from "cloudflare:workers";
import { orderCents } from "../../../domain/order/order.ts";
import { distributionOf } from "../../../durable-objects/peers.ts";
import * as id from "../../support/ids.ts";
import { HOUR_MS, type OfferRow, writeMarket } from "../../support/market-rows.ts";
import { aDrawing, fileOf } from "../../support/photographs.ts";
import { teamOf } from "./a-team.ts";

/** `sales` markets of one catalog; all are open now, but for those that `planned` says will open in an hour. */
export async function liveSales(
  key: string,
  { offers, sales, planned = 0 }: { offers: readonly OfferRow[]; sales: number; planned?: number },
) {
  const nowMs = Date.now();
  const window = { opensAtMs: nowMs - HOUR_MS, closesAtMs: nowMs + 10 * HOUR_MS };
  const rows = await writeMarket(env.DB, { key, offers, distributions: sales, ...window });
  const later = rows.distributionIds.slice(sales - planned);
  for (const distributionId of later)
    await env.DB.prepare("UPDATE participation SET opens_at_ms = ? WHERE distribution_id = ?")
      .bind(nowMs + HOUR_MS, distributionId)
      .run();
  const team = teamOf(rows, "Léa");
  const photo = fileOf(aDrawing({ width: 80, height: 80 }));
  const { picture } = (await team.send("/pictures", { photo, shape: "landscape" })).body;
  await env.DB.prepare("UPDATE product SET picture = ? WHERE producer_id = ?").bind(picture, rows.producerId).run();
  const objects = rows.distributionIds.map((distributionId) => distributionOf(env, distributionId));
  for (const object of objects) await object.runDue();
  const at = (index: number) => {
    const object = objects[index];
    if (object === undefined) throw new Error(`no sale ${index}`);
    return object;
  };
  let commands = 0;
  const commandId = () => {
    commands += 1;
    return id.command(`${key}-${commands}`);
  };
  const order = async (who: string, basket: Record<string, number>, { sale = 0, baseRevision = 0, seen = {} } = {}) => {
    const answer = await at(sale).placeOrder(
      { userId: id.user(who), name: who },
      {
        ...{ commandId: commandId(), baseRevision },
        lines: rows.lines(basket, seen),
      },
    );
    return answer.result === "accepted" ? { ...answer, cents: orderCents(answer.order.lines) } : answer;
  };
  const soldAt = async (index: number) =>
    (await at(index).shop(null)).offers.map(({ productName, priceCents }) => `${productName} ${priceCents}`);
  const open = async (index: number) => {
    await at(index).setClock(nowMs + 2 * HOUR_MS);
    await at(index).runDue();
  };
  return { key, rows, team, picture: String(picture), at, order, soldAt, open, commandId };
}

export type Sales = Awaited<ReturnType<typeof liveSales>>;

/** By sale, what the producer's page names as seen when its changes are published. */
export async function shownBy({ key, team }: Sales): Promise<Record<string, string>> {
  const { sales } = (await team.get(`/catalogs/c-${key}/changes`)).body;
  return Object.fromEntries(
    sales.map((sale: { distributionId: string; fingerprint: string }) => [sale.distributionId, sale.fingerprint]),
  );
}

export const publish = async (sales: Sales) =>
  sales.team.post(`/catalogs/c-${sales.key}/publication`, { seen: await shownBy(sales) });
