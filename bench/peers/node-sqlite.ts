import { DatabaseSync } from "node:sqlite";
import { HOT_ITEM_UNITS, type Reservations } from "./reservations.ts";

/** In this very process: no network, no other process to wake, one transaction after the other. */
export function nodeSqlite(file: string): Reservations {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE stock (id INTEGER PRIMARY KEY, available INTEGER NOT NULL);
    CREATE TABLE taken (id INTEGER PRIMARY KEY, buyer INTEGER NOT NULL, pieces INTEGER NOT NULL);
    INSERT INTO stock VALUES (1, ${HOT_ITEM_UNITS});
  `);
  const lower = database.prepare("UPDATE stock SET available = available - 1 WHERE id = 1 AND available >= 1");
  const keep = database.prepare("INSERT INTO taken (buyer, pieces) VALUES (?, 1)");
  return {
    name: "node:sqlite in process",
    async take(buyer) {
      database.exec("BEGIN IMMEDIATE");
      if (lower.run().changes !== 1) throw new Error("sold out");
      keep.run(buyer);
      database.exec("COMMIT");
    },
    close: async () => database.close(),
  };
}
