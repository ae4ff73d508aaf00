import { expect } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

test("on a phone the menu's row shows where one is, from its first page to its last", async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(context, "producer", process.env.HALLE_URL ?? "");
  await page.goto(`${SPACE}/parametres`);
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  await expect(link("Paramètres")).toBeInViewport({ ratio: 1 });
  await page.goto(`${SPACE}/catalogues`);
  await expect(link("Catalogues")).toBeInViewport({ ratio: 1 });
  await link("Produits").click();
  await expect(page.getByRole("heading", { level: 1, name: "Produits" })).toBeVisible();
  await expect(link("Produits")).toBeInViewport({ ratio: 1 });
});

test("the site's own menu shows the space on all of its pages, and no other part", async ({ page, context }) => {
  await signIn(context, "producer", process.env.HALLE_URL ?? "");
  await page.goto(`${SPACE}/produits`);
  const link = (name: string) => page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name });
  await expect(link("Marchés")).toHaveCSS("border-bottom-color", UNMARKED);
  await expect(link("Espace producteur")).not.toHaveCSS("border-bottom-color", UNMARKED);
});

const UNMARKED = "rgba(0, 0, 0, 0)";
