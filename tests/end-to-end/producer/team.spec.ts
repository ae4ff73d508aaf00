import { expect } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const TEAM = `${SPACE}/parametres/equipe`;

test("a colleague is invited, joins, is made owner, and is out at once when removed", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page.context(), "producer", baseURL ?? "");
  await page.goto(SPACE);
  await page.getByRole("navigation", { name: "Menu de l’Espace producteur" }).getByText("Paramètres").click();
  await page.getByRole("navigation", { name: "Paramètres" }).getByText("Équipe").click();
  await page.getByLabel("Adresse e-mail").fill("camille");
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("Indiquez une adresse complète")).toBeVisible();
  await page.getByLabel("Adresse e-mail").fill("julie.armand@example.org");
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("L’invitation est partie.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "julie.armand@example.org" })).toContainText("en attente");

  const colleague = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  const mail = colleague
    .getByRole("article")
    .filter({ hasText: "à julie.armand@example.org" })
    .filter({ hasText: "rejoignez l'équipe" });
  await expect(async () => {
    await colleague.goto("/demo/courrier");
    await expect(mail.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.first().getByRole("link").click();
  await expect(colleague.getByRole("heading", { name: /Rejoindre l’équipe.: Les Jardins de Brunelle/ })).toBeVisible();
  await expect(colleague.getByRole("main").getByRole("link", { name: "Créer un compte" })).toBeVisible();
  await signIn(colleague.context(), "customer", baseURL ?? "");
  await colleague.reload();
  await colleague.getByRole("button", { name: "Rejoindre l’équipe" }).click();
  await expect(colleague.getByRole("heading", { name: "Tableau de bord" })).toBeVisible();
  await colleague.goto(`${SPACE}/stocks`);
  await expect(colleague.getByText("en direct", { exact: true }).first()).toBeVisible();

  await page.reload();
  const julie = page.getByRole("listitem").filter({ hasText: "julie.armand@example.org" });
  await julie.getByText("Modifier").click();
  await julie.getByRole("button", { name: "Rendre propriétaire" }).click();
  await expect(page.getByText("Un propriétaire de plus.")).toBeVisible();
  await expect(julie).toContainText("Propriétaire");
  if (!(await julie.getByRole("button", { name: "Retirer de l’équipe" }).isVisible()))
    await julie.getByText("Modifier").click();
  await julie.getByRole("button", { name: "Retirer de l’équipe" }).click();
  await expect(page.getByText("Le collègue est retiré de l’équipe")).toBeVisible();
  await expect(julie).toHaveCount(0);
  await expect(colleague.getByRole("heading", { name: "Cette page n’existe pas" })).toBeVisible();
  await colleague.context().close();
});

test("a member who is no owner sees the team, and whom to ask", async ({ page, baseURL }) => {
  const reply = await page.context().request.post(`${baseURL}/api/accounts/sign-in`, {
    form: { email: "matthieu.faure@example.org", password: "halle-demo" },
    headers: { origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(reply.status()).toBe(303);
  await page.goto(TEAM);
  await expect(page.getByText("adressez-vous à un propriétaire")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Matthieu Faure (vous)" })).toContainText("Membre");
  await expect(page.getByRole("button", { name: "Envoyer l’invitation" })).toHaveCount(0);
});
