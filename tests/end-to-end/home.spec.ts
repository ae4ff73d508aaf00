import { expect, test } from "@playwright/test";

test("the home page says where one is", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Halle/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
