import * as v from "valibot";

/** Every column that names a picture; a test looks for others in the schema. */
export const PICTURE_COLUMNS = [
  ["product", "picture"],
  ["producer", "portrait"],
  ["producer", "logo"],
  ["market", "picture"],
] as const;

const USED = PICTURE_COLUMNS.map(([table, column]) => `SELECT ${column} FROM ${table}`).join(" UNION ");

/** Which of these pictures (their hashes) something still shows. Reads each of those columns once, however many are asked. */
export async function usedPictures(d1: D1Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const { results } = await d1
    .prepare(`SELECT value AS hash FROM json_each(?1) WHERE value IN (${USED})`)
    .bind(JSON.stringify(hashes))
    .all();
  return new Set(v.parse(v.array(v.object({ hash: v.string() })), results).map(({ hash }) => hash));
}
