/**
 * Fills an empty database with the demo market: rows in D1, pictures in R2, stocks and orders through the live objects
 * themselves. The same moment gives the same demo.
 */
import { getTableColumns } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Miniflare } from "miniflare";
import { hashPassword } from "../../worker/accounts/password.ts";
import { calendarAt } from "./calendar.ts";
import { DEMO_PASSWORD } from "./people.ts";
import { allPictures } from "./picture-store.ts";
import { playDemo } from "./play.ts";
import { demoRows } from "./rows.ts";

/** Bound parameters of one statement, of which D1 takes 100. */
const PARAMETERS_MAX = 100;
/** Uploads at once. */
const PICTURES_AT_ONCE = 16;

export async function seedDemo(mf: Miniflare, nowMs: number): Promise<void> {
  const env = await mf.getBindings<Env>();
  const calendar = calendarAt(nowMs);
  const rows = demoRows(calendar, await hashPassword(DEMO_PASSWORD));
  await Promise.all([writeRows(env.DB, rows), writePictures(env.PICTURES)]);
  await playDemo(env, calendar, nowMs);
  // What was lived before the demo opens, its people know: the mails they got then are not written again.
  await env.DB.prepare("UPDATE notice SET state = 'known' WHERE state = 'open'").run();
}

async function writeRows(d1: D1Database, tables: ReturnType<typeof demoRows>): Promise<void> {
  const db = drizzle(d1);
  const statements = tables.flatMap(([table, rows]) => inserts(db, table, rows));
  const [first, ...rest] = statements;
  if (first !== undefined) await db.batch([first, ...rest]);
}

function inserts<Table extends SQLiteTable>(
  db: DrizzleD1Database,
  table: Table,
  rows: readonly Table["$inferInsert"][],
) {
  const atOnce = Math.floor(PARAMETERS_MAX / Object.keys(getTableColumns(table)).length);
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, index) =>
    db.insert(table).values(rows.slice(index * atOnce, (index + 1) * atOnce)),
  );
}

async function writePictures(bucket: R2Bucket): Promise<void> {
  const pictures = [...allPictures()];
  for (let start = 0; start < pictures.length; start += PICTURES_AT_ONCE)
    await Promise.all(
      pictures
        .slice(start, start + PICTURES_AT_ONCE)
        .map(([key, svg]) => bucket.put(key, svg, { httpMetadata: { contentType: "image/svg+xml" } })),
    );
}
