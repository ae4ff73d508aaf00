// What hands do at the board, and what eyes see of it.
import { expect, type Page } from "@playwright/test";

export const row = (page: Page, number: number) =>
  page.locator(".board-order").filter({ has: page.locator(`[data-order="${number}"]`) });

export const tickOrder = (page: Page, number: number) => row(page, number).locator(".board-order-row .tick").click();

export const openOrder = (page: Page, number: number) => row(page, number).locator("[data-order]").click();

export const line = (page: Page, product: string) =>
  page.locator(".board-order-open .board-line").filter({ hasText: product });

export async function takeCash(page: Page, number: number): Promise<void> {
  await openOrder(page, number);
  await page.getByRole("button", { name: /^Encaisser/ }).click();
  await page.getByRole("button", { name: /^Encaissé/ }).click();
  await openOrder(page, number);
}

export const isAt = (page: Page, done: number, count: number) =>
  expect(page.locator(".board-progress-words")).toContainText(`${done} sur ${count}`);

export const isLive = (page: Page) => expect(page.getByRole("status", { name: "Connexion" })).toHaveText("en direct");

export const isAway = (page: Page) =>
  expect(page.getByRole("status", { name: "Connexion" })).not.toHaveText("en direct");

export const waiting = (page: Page) => page.locator(".board-away");
