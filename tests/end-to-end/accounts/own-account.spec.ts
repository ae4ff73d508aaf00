import { expect, type Page } from "@playwright/test";
import { visitAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";

const PASSWORD = "des poireaux en hiver";
let lastNumber = 0;

/** A page that broke, or a script or sheet that our own policy refused. */
function hearFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  return faults;
}

/** Signs up by the pages alone, reading the mail where the demo shows it. */
async function signUp(page: Page): Promise<string> {
  lastNumber += 1;
  const email = `nouvelle-${Date.now()}-${lastNumber}@ferme.example`;
  await page.goto("/inscription?suite=/compte");
  await page.getByLabel("Prénom et nom").fill("Lucie Morel");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos messages" })).toBeVisible();
  await openMail(page, { recipient: email, subject: "Confirmez votre adresse" });
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Ouvrir mon compte" }).click();
  await expect(page.getByRole("heading", { name: "Mon compte", level: 1 })).toBeVisible();
  return email;
}

/** Mails take their time through the queue: the page is asked again until it is there. */
async function openMail(page: Page, sought: { recipient: string; subject: string }): Promise<void> {
  const mail = page.getByRole("article").filter({ hasText: sought.recipient }).filter({ hasText: sought.subject });
  await expect(async () => {
    await page.goto("/demo/courrier");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.getByRole("link").click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("opens an account and finds it again after signing out", async ({ page }) => {
      const email = await signUp(page);
      await page.getByRole("button", { name: "Lucie Morel" }).click();
      await page.getByRole("button", { name: "Se déconnecter" }).click();
      await page.goto("/connexion?suite=/compte");
      await page.getByLabel("Adresse e-mail").fill(email);
      await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Se connecter" }).click();
      await expect(page).toHaveURL(/\/compte$/);
    });

    test("says beside the field what is wrong, and keeps what was typed but the password", async ({ page }) => {
      await page.goto("/connexion");
      await page.getByLabel("Adresse e-mail").fill("lucie@ferme.example");
      await page.getByLabel("Mot de passe", { exact: true }).fill("pas le bon mot");
      await page.getByRole("button", { name: "Se connecter" }).click();
      await expect(page.getByRole("alert")).toContainText("ne convient pas");
      await expect(page.getByLabel("Adresse e-mail")).toHaveValue("lucie@ferme.example");
      await page.getByLabel("Adresse e-mail").fill("lucie");
      await page.getByLabel("Mot de passe", { exact: true }).fill("pas le bon mot");
      await page.getByRole("button", { name: "Se connecter" }).click();
      const wrong = page.getByLabel("Adresse e-mail");
      await expect(wrong).toHaveAttribute("aria-invalid", "true");
      await expect(wrong).toHaveAccessibleDescription(/adresse complète/);
      await expect(wrong).toHaveValue("lucie");
    });

    test("chooses a new password by mail", async ({ page }) => {
      const email = await signUp(page);
      await page.context().clearCookies();
      await page.goto("/mot-de-passe");
      await page.getByLabel("Adresse e-mail").fill(email);
      await page.getByRole("button", { name: "Recevoir le lien" }).click();
      await expect(page.getByText("Si un compte existe")).toBeVisible();
      await openMail(page, { recipient: email, subject: "Choisir un nouveau mot de passe" });
      await page.getByLabel("Nouveau mot de passe").fill("court");
      await page.getByRole("button", { name: "Changer mon mot de passe" }).click();
      await expect(page.getByText("Il faut au moins 10 caractères.")).toBeVisible();
      await page.getByLabel("Nouveau mot de passe").fill("des navets au printemps");
      await page.getByRole("button", { name: "Changer mon mot de passe" }).click();
      await expect(page.getByRole("button", { name: "Lucie Morel" })).toBeVisible();
    });

    test("changes the account in place and says so", async ({ page }) => {
      await signUp(page);
      await page.getByLabel("Prénom et nom").fill("Lucie Dupré");
      await page.getByLabel("Téléphone").fill("06 12 34 56 78");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByText(/est enregistré/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Lucie Dupré" })).toBeVisible();
      await page.reload();
      await expect(page.getByLabel("Téléphone")).toHaveValue("06 12 34 56 78");
    });
  });
}

test("asks a stranger to sign in first, then shows the account", async ({ page }) => {
  await page.goto("/compte");
  await expect(page).toHaveURL(/\/connexion\?suite=/);
  await page.getByRole("button", { name: "Client", exact: true }).click();
  await expect(page).toHaveURL(/\/compte$/);
});

test("breaks nowhere and asks for nothing that our own policy forbids", async ({ page }) => {
  const faults = hearFaults(page);
  await page.goto("/connexion?suite=/compte");
  await page.getByRole("button", { name: "Client", exact: true }).click();
  for (const path of [
    "/compte",
    "/inscription",
    "/mot-de-passe",
    "/nouveau-mot-de-passe",
    "/confirmation",
    "/demo/courrier",
  ]) {
    await visitAlive(page, path);
  }
  expect(faults).toEqual([]);
});
