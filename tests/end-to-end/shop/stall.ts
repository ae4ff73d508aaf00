import { expect, type Page } from "@playwright/test";

/** The card of an offer, found as a customer finds it: by its name. */
export const card = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) });

export const basket = (page: Page) => page.getByRole("complementary", { name: "Panier" });

/** "Ajouter" for the first piece, + for the others. */
const further = (page: Page, name: string) =>
  card(page, name).getByRole("button", { name: /^(Ajouter|Une unité de plus)/ });

/** Puts so many pieces in the basket, one touch each. */
export async function take(page: Page, name: string, pieces: number): Promise<void> {
  for (let count = 0; count < pieces; count += 1) await further(page, name).click();
}

export const confirm = (page: Page) => basket(page).getByRole("button", { name: "Valider la commande" });

/** The page hears the sale: what it shows from now on is live. */
export const untilLive = (page: Page) =>
  expect(page.getByRole("status", { name: "Connexion" }).first()).toHaveText("en direct");

export const isConfirmed = (page: Page) => expect(page.getByRole("heading", { name: "C’est commandé." })).toBeVisible();
