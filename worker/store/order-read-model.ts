// Writes what LiveDistribution tells us into the read model. Upserts keyed by (distribution, customer) that an older
// revision never wins: replaying any part of it, in any order, ends in the same rows.
import { DELETED_CUSTOMER_NAME } from "../../domain/account/deleted-account.ts";
import type { Plan } from "../../domain/distribution/plan.ts";
import type { DistributionId } from "../../domain/ids.ts";
import { lineCents, type Order, orderCents } from "../../domain/order/order.ts";
import { participationOf } from "../../domain/order/sale.ts";
import { noticeStatements, type OrderNoticeRow, orderNoticeRow } from "./notices.ts";

// Lines first: they are guarded by the order row as it was, which the second statement then replaces.
const UPSERT_LINES = `
  INSERT INTO order_line (distribution_id, customer_id, position, producer_id, catalog_id, offer_id, product_name,
    offer_name, pieces, price_cents, vat_basis_points, measured_amount, billed_cents)
  SELECT ?1, o.value->>'customerId', l.value->>'position', l.value->>'producerId', l.value->>'catalogId',
    l.value->>'offerId', l.value->>'productName', l.value->>'offerName', l.value->>'pieces', l.value->>'priceCents',
    l.value->>'vatBasisPoints', l.value->>'measuredAmount', l.value->>'billedCents'
  FROM json_each(?2) AS o, json_each(o.value, '$.lines') AS l
  WHERE NOT EXISTS (
    SELECT 1 FROM customer_order AS known
    WHERE known.distribution_id = ?1 AND known.customer_id = o.value->>'customerId'
      AND known.revision > o.value->>'revision'
  )
  ON CONFLICT DO UPDATE SET pieces = excluded.pieces, measured_amount = excluded.measured_amount,
    billed_cents = excluded.billed_cents`;

// In a market that takes whoever comes, the first order makes a member: before D1 knows of the order, so that neither an edit
// of it nor a replay brings back who has left since.
const MAKE_MEMBERS = `
  INSERT INTO market_member (market_id, user_id, joined_at_ms)
  SELECT market.id, user.id, o.value->>'placedAtMs'
  FROM json_each(?2) AS o JOIN user ON user.id = o.value->>'customerId' JOIN market ON market.id = ?3
  WHERE market.joining = 'open' AND o.value->>'state' <> 'cancelled' AND NOT EXISTS (
    SELECT 1 FROM customer_order AS known WHERE known.distribution_id = ?1 AND known.customer_id = user.id
  )
  ON CONFLICT DO NOTHING`;

const UPSERT_ORDERS = `
  INSERT INTO customer_order (distribution_id, customer_id, customer_name, number, revision, state, total_cents,
    placed_at_ms, changed_at_ms)
  SELECT ?1, value->>'customerId',
    CASE WHEN EXISTS (SELECT 1 FROM erasure WHERE user_id = value->>'customerId') THEN ?3 ELSE value->>'customerName' END,
    value->>'number', value->>'revision', value->>'state',
    value->>'totalCents', value->>'placedAtMs', value->>'changedAtMs'
  FROM json_each(?2) WHERE true
  ON CONFLICT DO UPDATE SET customer_name = excluded.customer_name, revision = excluded.revision,
    state = excluded.state, total_cents = excluded.total_cents, changed_at_ms = excluded.changed_at_ms
  WHERE excluded.revision > customer_order.revision`;

const row = (plan: Plan, order: Order) => ({
  customerId: order.customerId,
  customerName: order.customerName,
  number: order.number,
  revision: order.revision,
  state: order.state,
  totalCents: orderCents(order.lines),
  placedAtMs: order.placedAtMs,
  changedAtMs: order.changedAtMs,
  lines: order.lines.map((line) => ({
    position: line.position,
    producerId: line.producerId,
    catalogId: participationOf(plan, line.participationId)?.catalogId ?? "",
    offerId: line.offerId,
    productName: line.productName,
    offerName: line.offerName,
    pieces: line.pieces,
    priceCents: line.priceCents,
    vatBasisPoints: line.vatBasisPoints,
    measuredAmount: line.measuredAmount,
    billedCents: lineCents(line),
  })),
});

/**
 * One transaction, five statements, however many orders: with them goes what their customers are to be told. Up to the
 * revision `knownRevision` D1 has told it before.
 */
export async function writeOrders(
  db: D1Database,
  plan: Plan,
  { orders, knownRevision }: { readonly orders: readonly Order[]; readonly knownRevision: number },
): Promise<readonly OrderNoticeRow[]> {
  const { distributionId } = plan;
  const json = JSON.stringify(orders.map((order) => row(plan, order)));
  const notices = orders.map((order) =>
    orderNoticeRow(distributionId, { order, isKnown: order.revision <= knownRevision }),
  );
  await db.batch([
    db.prepare(MAKE_MEMBERS).bind(distributionId, json, plan.market.marketId),
    db.prepare(UPSERT_LINES).bind(distributionId, json),
    // An object that has not heard yet of a deleted account brings no name back.
    db.prepare(UPSERT_ORDERS).bind(distributionId, json, DELETED_CUSTOMER_NAME),
    ...noticeStatements(db, distributionId, notices),
  ]);
  return notices;
}

export async function writeValidated(
  db: D1Database,
  distributionId: DistributionId,
  validatedAtMs: number,
): Promise<void> {
  await db
    .prepare("UPDATE distribution SET validated_at_ms = ?1 WHERE id = ?2 AND validated_at_ms IS NULL")
    .bind(validatedAtMs, distributionId)
    .run();
}
