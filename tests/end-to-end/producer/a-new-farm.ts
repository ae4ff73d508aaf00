import { type Browser, expect, type Page } from "@playwright/test";
import { spacedSiret } from "../../../domain/producer/siret.ts";
import { signIn } from "../support/sign-in.ts";

export const PASSWORD = "des poireaux en hiver";

export interface Somebody {
  readonly name: string;
  readonly email: string;
}

/** By the pages alone, reading the mail where the demo shows it. */
export async function signUp(page: Page, { name, email }: Somebody): Promise<void> {
  await page.goto("/inscription");
  await page.getByLabel("Prénom et nom").fill(name);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos messages" })).toBeVisible();
  await followMail(page, email, /^Confirmez/);
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Ouvrir mon compte" }).click();
  await expect(page.getByRole("button", { name })).toBeVisible();
}

/** Follows the link of the mail to an address on a subject, once it has come. */
export async function followMail(page: Page, email: string, subject: RegExp): Promise<void> {
  const mail = page.getByRole("article").filter({ hasText: email });
  const link = mail.filter({ has: page.getByRole("heading", { name: subject }) }).getByRole("link");
  await expect(async () => {
    await page.goto("/demo/courrier");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await link.click();
}

export interface Farm {
  readonly name: string;
  readonly legalName: string;
  readonly siret: string;
}

/** The form of somebody who wants to sell, but for the charter. */
export async function describeFarm(page: Page, { name, legalName, siret }: Farm): Promise<void> {
  await page.getByRole("contentinfo").getByRole("link", { name: "Vendre sur Halle" }).click();
  await page.getByLabel("Nom pour vos clients").fill(name);
  await page.getByLabel("Ce que vous cultivez").fill("Des poireaux et des courges, à Vercheny.");
  await page.getByLabel("Nom ou raison sociale").fill(legalName);
  await page.getByLabel("Forme juridique").selectOption({ label: "EARL" });
  await page.getByLabel("SIRET").fill(spacedSiret(siret));
  await page.getByLabel("Numéro et rue").fill("Les Rochettes");
  await page.getByLabel("Code postal").fill("26340");
  await page.getByLabel("Commune").fill("Vercheny");
}

/** A page on which support has signed in, with the request that carries this name. */
export async function supportDesk(browser: Browser, origin: string, farm: string) {
  const desk = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await signIn(desk.context(), "support", origin);
  await desk.goto("/support");
  const asked = desk.locator("section").filter({ has: desk.getByRole("heading", { name: farm }) });
  return {
    desk,
    asked,
    certify: async () => {
      await desk.goto("/support");
      await asked.getByLabel("Position sur la carte").fill("44.7053, 5.2387");
      await asked.getByRole("button", { name: "Certifier et ouvrir l’espace" }).click();
      await expect(desk.getByText("L’espace est ouvert")).toBeVisible();
    },
    leave: () => desk.context().close(),
  };
}
