// Draws app/ui/icon/icons.svg, one sheet of all icons the app names, from the Lucide collection (ISC licence).
import { readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { ICONS } from "../app/ui/icon/icon-names.ts";

const SHEET = new URL("../app/ui/icon/icons.svg", import.meta.url);
const COLLECTION = new URL("../node_modules/@iconify-json/lucide/icons.json", import.meta.url);

const Collection = v.object({
  icons: v.record(v.string(), v.object({ body: v.string() })),
  aliases: v.record(v.string(), v.object({ parent: v.string() })),
});

const { icons, aliases } = v.parse(Collection, JSON.parse(readFileSync(COLLECTION, "utf8")));

/** What every drawing repeats is said once, by icon.css. */
const PEN =
  /(?: fill="none"| stroke="currentColor"| stroke-linecap="round"| stroke-linejoin="round"| stroke-width="2")/g;

const symbolOf = ([name, drawing]: [string, string]): string => {
  const body = icons[drawing]?.body ?? icons[aliases[drawing]?.parent ?? ""]?.body;
  if (body === undefined) throw new Error(`Lucide has no drawing "${drawing}" (icon "${name}")`);
  return `  <symbol id="${name}" viewBox="0 0 24 24">${body.replaceAll(PEN, "")}</symbol>`;
};

const symbols = Object.entries(ICONS).map(symbolOf);
writeFileSync(
  SHEET,
  `<svg xmlns="http://www.w3.org/2000/svg">\n  <title>Icons</title>\n${symbols.join("\n")}\n</svg>\n`,
);
