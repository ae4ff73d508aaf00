import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/** Quiet and reproducible: no sandbox (containers have none to give), no GPU, no calls home. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const UNPACKED = resolve("node_modules/.cache/chromium");

/** HALLE_BROWSER; else the machine's own Chromium or Chrome; else, on Linux x64, the one that npm brings. */
export async function findBrowser(): Promise<string> {
  if (process.env.HALLE_BROWSER) return process.env.HALLE_BROWSER;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  // Some distributions install a chromium-browser that only tells how to install it: ask for its version.
  const runs = (path: string) => spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
  return [...candidates, ...APPLICATIONS].filter((path) => existsSync(path)).find(runs) ?? (await unpackBrowser());
}

async function unpackBrowser(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The end-to-end tests need Google Chrome or Chromium on this machine: install one, then run again.",
    );
  }
  const complete = join(UNPACKED, "complete");
  if (!existsSync(complete)) rmSync(UNPACKED, { recursive: true, force: true });
  mkdirSync(UNPACKED, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks into the temporary folder, and brings its NSS libraries (and points LD_LIBRARY_PATH at them)
  // only where it sees the second variable. It looks once, when it loads.
  Object.assign(process.env, { TMPDIR: UNPACKED, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" });
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  // The font settings it brings name /tmp/fonts.
  const fonts = `<fontconfig><dir>${UNPACKED}/fonts</dir><cachedir>${UNPACKED}/fonts-cache</cachedir></fontconfig>`;
  writeFileSync(join(UNPACKED, "fonts", "fonts.conf"), fonts);
  writeFileSync(complete, "");
  return path;
}
