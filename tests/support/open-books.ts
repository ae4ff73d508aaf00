// Looks into the objects' disks, without asking the objects.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as v from "valibot";
import type { DistributionId, ProducerId } from "../../domain/ids.ts";
import { type Order, unitsByStock } from "../../domain/order/order.ts";
import { OrderShape } from "../../domain/protocol/server/order-shape.ts";
import type { LiveDistribution } from "../../durable-objects/live-distribution.ts";
import { distributionOf, ledgerOf } from "../../durable-objects/peers.ts";

const NullableNumber = v.nullable(v.number());

const HeldRow = v.object({ stock_id: v.string(), allotted: NullableNumber, version: v.number() });
const ShareRow = v.object({
  stock_id: v.string(),
  distribution_id: v.string(),
  allotted: NullableNumber,
  sold: v.number(),
  delivered: v.number(),
  is_closed: v.number(),
});
const StockRow = v.object({ stock_id: v.string(), real: NullableNumber });
const ChangeRow = v.object({
  stock_id: v.string(),
  kind: v.picklist(["count", "delivery"]),
  from_real: NullableNumber,
  to_real: NullableNumber,
});

export interface DistributionBooks {
  readonly orders: readonly Order[];
  readonly held: readonly v.InferOutput<typeof HeldRow>[];
  readonly sold: ReadonlyMap<string, number>;
}

export function distributionBooks(distributionId: DistributionId): Promise<DistributionBooks> {
  return runInDurableObject(distributionOf(env, distributionId), (_, { storage: { sql } }) => {
    const orders = [...sql.exec<{ json: string }>("SELECT json FROM customer_order")].map((row) =>
      v.parse(OrderShape, JSON.parse(row.json)),
    );
    const held = [...sql.exec("SELECT * FROM share")].map((row) => v.parse(HeldRow, row));
    return { orders, held, sold: unitsByStock(orders.flatMap((order) => order.lines)) };
  });
}

export interface LedgerBooks {
  readonly stocks: ReadonlyMap<string, number | null>;
  readonly shares: readonly v.InferOutput<typeof ShareRow>[];
  readonly changes: readonly v.InferOutput<typeof ChangeRow>[];
}

export function ledgerBooks(producerId: ProducerId): Promise<LedgerBooks> {
  return runInDurableObject(ledgerOf(env, producerId), (_, { storage: { sql } }) => {
    const stocks = [...sql.exec("SELECT * FROM stock")].map((row) => v.parse(StockRow, row));
    return {
      stocks: new Map(stocks.map((row) => [row.stock_id, row.real])),
      shares: [...sql.exec("SELECT * FROM share")].map((row) => v.parse(ShareRow, row)),
      changes: [...sql.exec("SELECT * FROM stock_change ORDER BY change_id")].map((row) => v.parse(ChangeRow, row)),
    };
  });
}

/** How many rows the board has on disk. */
export const boardRows = (stub: DurableObjectStub<LiveDistribution>) =>
  runInDurableObject(stub, (_, { storage: { sql } }) => {
    const count = (table: string) => Number(sql.exec(`SELECT count(*) AS n FROM ${table}`).one().n);
    return { updates: count("board_update"), sayings: count("board_saying"), pens: count("board_pen") };
  });
