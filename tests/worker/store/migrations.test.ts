import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

test("the migrated database refuses a place of a market that does not exist", async () => {
  const insert = env.DB.prepare(
    "insert into place (id, market_id, name, address, postcode, commune, latitude_microdegrees, longitude_microdegrees) values ('p', ?, 'Halle', '1 rue du Port', '38000', 'Grenoble', 45188000, 5724000)",
  );
  await expect(insert.bind("nowhere").run()).rejects.toThrow("FOREIGN KEY constraint failed");

  await env.DB.prepare("insert into market (id, slug, name) values ('m', 'm', 'Marché')").run();
  await expect(insert.bind("m").run()).resolves.toMatchObject({ success: true });
});
