import { expect, test } from "vitest";
import { fingerprint, migrationFiles, readLanded } from "../../scripts/landed-migrations.ts";

test("no landed migration is edited or removed, and each new one is listed", () => {
  const found = Object.fromEntries(migrationFiles().map((file) => [file, fingerprint(file)]));
  // A difference: take the edit back and add a migration; a new one is listed by `npm run db:generate -- --list`.
  expect(found).toEqual(readLanded());
});
