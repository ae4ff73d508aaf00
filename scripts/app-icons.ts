// Draws the icons of the installed app from the brand's mark: one with round corners to stand anywhere, one to the edge for
// systems that cut it to a shape of their own. After a change: `node scripts/app-icons.ts`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "../tests/end-to-end/support/browser.ts";
import { ROOT } from "./tool.ts";

const FOLDER = join(ROOT, "public/icons");
const SIZES = [192, 512];

interface Look {
  readonly name: string;
  /** Of a square of 32. */
  readonly radius: number;
  /** How much of the width the mark takes; a circle of 80 % is all that a system leaves of a maskable icon. */
  readonly markWidth: number;
}

const LOOKS: readonly Look[] = [
  { name: "icon", radius: 7, markWidth: 0.7 },
  { name: "maskable", radius: 0, markWidth: 0.58 },
];

const mark =
  readFileSync(join(FOLDER, "favicon.svg"), "utf8")
    .match(/<path d=.*\/>/g)
    ?.join("") ?? "";

/** The mark of the favicon is 30 of 32 wide, and its middle a little above that of its square. */
function drawing({ radius, markWidth }: Look): string {
  const scale = (32 * markWidth) / 30;
  const [left, top] = [16 - 16 * scale, 16 - 16 * scale];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="100%" height="100%">
    <rect width="32" height="32" rx="${radius}" fill="#1d6b3b"/>
    <g fill="#fdfcf8" transform="translate(${left} ${top}) scale(${scale})">${mark}</g></svg>`;
}

const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage();
for (const look of LOOKS) {
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0;line-height:0">${drawing(look)}</body>`);
    await page.screenshot({ path: join(FOLDER, `${look.name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
