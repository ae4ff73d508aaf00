import { expect } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const LEGAL = `${SPACE}/parametres/infos-legales`;

test("an owner asks for a change, support compares and applies it, and the history tells", async ({
  page,
  browser,
  baseURL,
}) => {
  const street = `${Date.now() % 10_000} chemin des Limons`;
  await signIn(page.context(), "producer", baseURL ?? "");
  await page.goto(`${SPACE}/parametres`);
  await page.getByRole("navigation", { name: "Paramètres" }).getByText("Infos légales").click();
  await expect(page.getByText("999 900 145 00015").first()).toBeVisible();
  await page.getByRole("link", { name: "Demander une modification" }).click();
  await page.getByLabel("Numéro et rue").fill(street);
  await page.getByRole("button", { name: "Envoyer au support" }).click();
  await expect(page.getByText("Expliquez votre demande")).toBeVisible();
  await page.getByLabel("Vos explications").fill("La mairie a changé les numéros.");
  await page.getByRole("button", { name: "Envoyer au support" }).click();
  await expect(page.getByText("Votre demande est envoyée au support.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Demander une modification" })).toHaveCount(0);

  const support = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await signIn(support.context(), "support", baseURL ?? "");
  await support.goto("/support");
  await support.getByRole("navigation", { name: "Support" }).getByText("Infos légales").click();
  const question = support.locator("section").filter({
    has: support.getByRole("heading", { name: "Les Jardins de Brunelle" }),
  });
  await expect(question.getByRole("row", { name: /Numéro et rue/ })).toContainText(street);
  await question.getByRole("button", { name: "Appliquer la modification" }).click();
  await expect(support.getByText("La modification est faite")).toBeVisible();
  await support.context().close();

  await page.goto(LEGAL);
  await expect(page.getByRole("main")).toContainText(`${street}, 26400 Eurre`);
  await expect(page.getByRole("listitem").filter({ hasText: "La mairie a changé les numéros." })).toContainText(
    "faite",
  );
});

test("a question that was a mistake is taken back", async ({ page, baseURL }) => {
  await signIn(page.context(), "producer", baseURL ?? "");
  await page.goto(`${LEGAL}/modifier`);
  await page.getByLabel("Nom ou raison sociale").fill("EARL Brunelle");
  await page.getByLabel("Vos explications").fill("Un nom plus court.");
  await page.getByRole("button", { name: "Envoyer au support" }).click();
  await page.getByRole("button", { name: "Retirer ma demande" }).click();
  await expect(page.getByText("La demande est retirée.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Demander une modification" })).toBeVisible();
});
