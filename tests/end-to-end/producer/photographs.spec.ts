// Files as phones write them, opened by a real browser: what it reads is cut, what it does not read is said by name.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { untilAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const file = (name: string, mimeType: string) => ({
  name,
  mimeType,
  buffer: readFileSync(new URL(`../../support/photographs/${name}`, import.meta.url)),
});

test("a phone's files are cut, or refused with what to do", async ({ context, page }) => {
  await signIn(context, "producer", process.env.HALLE_URL ?? "");
  await page.goto(`${SPACE}/produits/nouveau`);
  await untilAlive(page);
  const field = page.getByLabel("Photo", { exact: true });
  const dialog = page.getByRole("dialog", { name: "Cadrer la photo" });

  await field.setInputFiles(file("motion-photo.jpg", "image/jpeg"));
  await dialog.getByRole("button", { name: "Garder ce cadrage" }).click();
  await expect(dialog).toBeHidden();
  const picture = await page.locator("input[name=picture]").inputValue();
  const small = await context.request.get(`/pictures/${picture}/small`);
  expect(small.headers()["content-type"]).toBe("image/webp");

  await field.setInputFiles(file("photo.heic", "image/heic"));
  await expect(page.getByRole("alert").filter({ hasText: "HEIC" })).toContainText("JPEG");
  await expect(page.locator("input[name=picture]")).toHaveValue(picture);
});
