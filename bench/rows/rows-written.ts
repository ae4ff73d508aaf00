// Rows the platform bills for a ten-line order. Triggers put into the stopped object's database count each row inserted,
// replaced, updated or deleted while it runs. The platform's own tables take none: setting an alarm is a row more.
import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { closeAll, connect, placeOrder } from "../client.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import { type Subject, startSubject } from "../subject.ts";

const ROUNDS = 5;
const LINES = 10;
const COUNTED = "bench_counted";

export async function benchRowsWritten(subject: Subject): Promise<Figure[]> {
  await subject.stop();
  const databases = globSync(join(subject.dataDir, "**", "*LiveDistribution*", "*.sqlite"));
  for (const file of databases) withDatabase(file, countRows);
  const counted = await startSubject(subject.dataDir);
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const buyer = await connect(counted.url, distributionId, cookies[0]);
  for (let round = 1; round <= ROUNDS; round += 1)
    await placeOrder(
      buyer,
      offerIds.slice(0, LINES).map((offerId) => ({ offerId, pieces: round })),
    );
  closeAll([buyer]);
  await counted.stop();
  const rows = databases.reduce((sum, file) => sum + withDatabase(file, readCount), 0);
  return [{ name: "rows written for a ten-line order", unit: "rows", rounds: [rows / ROUNDS], target: ["≤", 60] }];
}

function withDatabase<Result>(file: string, use: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
}

function countRows(database: DatabaseSync): void {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
    .all();
  database.exec(`CREATE TABLE ${COUNTED} (one INTEGER)`);
  for (const { name } of tables)
    for (const verb of ["INSERT", "UPDATE", "DELETE"])
      database.exec(
        `CREATE TRIGGER "${COUNTED}_${name}_${verb}" AFTER ${verb} ON "${name}" BEGIN INSERT INTO ${COUNTED} VALUES (1); END`,
      );
}

const readCount = (database: DatabaseSync): number =>
  Number(database.prepare(`SELECT count(*) AS rows FROM ${COUNTED}`).get()?.rows);
