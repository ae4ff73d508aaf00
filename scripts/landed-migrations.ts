// Which migrations databases have been through: they are frozen, since an edit would never reach those again.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { ROOT } from "./tool.ts";

const FOLDER = join(ROOT, "migrations");
const LIST = join(FOLDER, "landed.json");

/** SHA-256 of each migration, by file name. */
export const readLanded = (): Record<string, string> =>
  v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync(LIST, "utf8")));

export const migrationFiles = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql"))
    .sort();

export const fingerprint = (file: string): string =>
  createHash("sha256")
    .update(readFileSync(join(FOLDER, file)))
    .digest("hex");

/** Adds what is not listed yet; what is listed stays as it is, so that an edited migration still fails its test. */
export function listNewMigrations(): void {
  const added = migrationFiles().map((file) => [file, fingerprint(file)]);
  writeFileSync(LIST, `${JSON.stringify({ ...Object.fromEntries(added), ...readLanded() }, null, 2)}\n`);
}
