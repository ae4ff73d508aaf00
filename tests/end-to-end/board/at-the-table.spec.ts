import { expect } from "@playwright/test";
import { findFaults } from "../support/find-faults.ts";
import { test } from "./own-hall.ts";
import { isAt, isLive, line, openOrder, row, takeCash, tickOrder } from "./table.ts";

test("what one device does shows on the other, and who did it", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "together", orders: 3 });
  const [ana, bob] = [await device("admin", board), await device("volunteer", board)];
  await tickOrder(ana.page, 2);
  await isAt(bob.page, 1, 3);
  await openOrder(bob.page, 2);
  await expect(line(bob.page, "Pain")).toContainText("Hélène Vincent");
  await ana.page.getByRole("button", { name: "2 appareils" }).click();
  await expect(ana.page.getByRole("listitem").filter({ hasText: "Thomas Reynaud" })).toBeVisible();
});

test("missing pieces lower what is to pay, money is taken with change, and all of it is taken back", async ({
  hall,
  device,
}) => {
  const board = await hall.openBoard({ key: "money", orders: 1 });
  const { page } = await device("volunteer", board);
  await openOrder(page, 1);
  await line(page, "Courgettes")
    .getByRole("button", { name: /^Manque/ })
    .click();
  await line(page, "Courgettes")
    .getByRole("button", { name: /de moins manque/ })
    .click();
  await expect(page.getByRole("button", { name: "Encaisser 4,00 €" })).toBeVisible();
  await page.getByRole("button", { name: "Encaisser 4,00 €" }).click();
  await page.getByRole("button", { name: "10,00 €" }).click();
  await expect(page.getByRole("dialog")).toContainText("6,00 €");
  await page.getByRole("button", { name: "Encaissé 4,00 €" }).click();
  await expect(row(page, 1)).toContainText("payé");
  for (let step = 0; step < 3; step += 1)
    await page.getByRole("button", { name: "Annuler la dernière action" }).click();
  await expect(page.getByRole("button", { name: "Encaisser 6,00 €" })).toBeVisible();
  await expect(row(page, 1).locator(".board-order-row")).toContainText("2 lignes");
});

test("the keyboard alone: find, hand out, walk, undo", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "keys", orders: 12 });
  const { page } = await device("volunteer", board);
  await page.keyboard.press("/");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(row(page, 12).getByRole("button", { expanded: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await isAt(page, 1, 12);
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await row(page, 3).locator("[data-order]").focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(page, 4).locator("[data-order]")).toBeFocused();
  await page.keyboard.press("Control+z");
  await isAt(page, 0, 12);
});

test("who has not come yet stays a list that shrinks, but not under one's hands", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "absent", orders: 3 });
  const { page } = await device("volunteer", board);
  await page.getByRole("button", { name: "Pas venus" }).click();
  await tickOrder(page, 1);
  await expect(row(page, 1)).toBeHidden();
  await openOrder(page, 2);
  await line(page, "Pain")
    .getByRole("button", { name: /^Remettre/ })
    .click();
  await expect(row(page, 2)).toBeVisible();
  await openOrder(page, 2);
  await expect(row(page, 2)).toBeHidden();
});

test("a producer hands out their own lines, and sees nobody's money", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "producer", orders: 2 });
  const ana = await device("admin", board);
  const path = `/espace-producteur/${board.rows.producerId}/commandes/${board.distributionId}/pointage`;
  const farmer = await device("producer", { ...board, path });
  await takeCash(ana.page, 1);
  await tickOrder(farmer.page, 1);
  await isAt(ana.page, 1, 2);
  await expect(farmer.page.locator(".board")).not.toContainText("€");
});

test("an opened order, a conflict and a note leave axe nothing to find", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "axe", orders: 2 });
  const [ana, bob] = [await device("admin", board), await device("volunteer", board)];
  bob.line.cut();
  await takeCash(ana.page, 1);
  await takeCash(bob.page, 1);
  bob.line.mend();
  await isLive(bob.page);
  await expect(row(bob.page, 1)).toContainText("2 paiements");
  await openOrder(bob.page, 1);
  await bob.page.getByLabel("Note").fill("Sa sœur passera");
  await bob.page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(row(bob.page, 1).locator(".board-order-row")).toContainText("Sa sœur passera");
  expect(await findFaults(bob.page)).toEqual([]);
});

test("the screen stays awake while the board is open, unless somebody wants it dark", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "awake", orders: 1 });
  const { page } = await device("volunteer", board);
  await page.context().grantPermissions(["screen-wake-lock"]);
  await page.addInitScript(() => {
    const held = new Set<WakeLockSentinel>();
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = async function (type) {
      const lock = await request.call(this, type);
      held.add(lock);
      return lock;
    };
    Object.assign(globalThis, { countHeld: () => [...held].filter((lock) => !lock.released).length });
  });
  await page.reload();
  const held = () => page.evaluate("countHeld()");
  await isAt(page, 0, 1);
  await expect.poll(held).toBe(1);
  await page.getByRole("button", { name: /appareil/ }).click();
  await page.getByLabel(/Garder l.écran allumé/).uncheck();
  await expect.poll(held).toBe(0);
  await page.reload();
  await isAt(page, 0, 1);
  await isLive(page);
  expect(await held()).toBe(0);
});
