// What the databases hold after the last crash, read from their files while nobody has them open.
import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { OrderShape } from "../../domain/protocol/server/order-shape.ts";

export type Rows = Record<string, unknown>[];

/** Every row of one table of the one database that matches. */
function read(dataDir: string, kind: string, sql: string): Rows {
  const files = globSync(join(dataDir, "**", kind, "*.sqlite")).filter((file) => !file.endsWith("metadata.sqlite"));
  return files.flatMap((file) => {
    const database = new DatabaseSync(file);
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  });
}

export function collectEvidence(dataDir: string) {
  const distribution = (sql: string) => read(dataDir, "halle-LiveDistribution", sql);
  const ledger = (sql: string) => read(dataDir, "halle-StockLedger", sql);
  const d1 = (sql: string) => read(dataDir, "miniflare-D1DatabaseObject", sql);
  return {
    orders: distribution("SELECT json FROM customer_order").map((row) =>
      v.parse(OrderShape, JSON.parse(String(row.json))),
    ),
    answers: distribution("SELECT command_id, answer FROM answered").map((row) => ({
      commandId: String(row.command_id),
      answer: JSON.parse(String(row.answer)),
    })),
    held: distribution("SELECT stock_id, allotted FROM share"),
    sayings: distribution("SELECT key, value FROM board_saying"),
    stocks: ledger("SELECT stock_id, real FROM stock"),
    shares: ledger("SELECT stock_id, allotted, sold FROM share"),
    changes: ledger("SELECT stock_id, from_real, to_real FROM stock_change ORDER BY change_id"),
    d1Orders: d1("SELECT customer_id, revision, state, total_cents FROM customer_order ORDER BY customer_id"),
    d1Lines: d1("SELECT customer_id, position, offer_id, pieces FROM order_line ORDER BY customer_id, position"),
    d1PickUps: d1("SELECT order_number, position, state, said_at_ms FROM pick_up ORDER BY order_number, position"),
  };
}

export type Evidence = ReturnType<typeof collectEvidence>;
