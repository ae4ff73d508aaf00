import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ICONS } from "../../app/ui/icon/icon-names.ts";

test("every icon the app names is drawn on the sheet", () => {
  const drawn = [...readFileSync("app/ui/icon/icons.svg", "utf8").matchAll(/<symbol id="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(drawn).toEqual(Object.keys(ICONS));
});
