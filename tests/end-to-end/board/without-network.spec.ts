import { expect } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { test } from "./own-hall.ts";
import { isAt, isAway, isLive, line, openOrder, row, takeCash, tickOrder, waiting } from "./table.ts";

test("three volunteers, two without network, check off two hundred orders; all ticks survive", async ({
  hall,
  device,
}) => {
  test.setTimeout(240_000);
  const board = await hall.openBoard({ key: "village", orders: 200 });
  const [ana, bob, zoe] = [
    await device("admin", board),
    await device("volunteer", board),
    await device("customer", board),
  ];
  for (const away of [bob, zoe]) away.line.cut();
  await Promise.all([isAway(bob.page), isAway(zoe.page)]);
  const check = async ({ page }: typeof ana, from: number, to: number) => {
    for (let number = from; number <= to; number += 1) await tickOrder(page, number);
  };
  await Promise.all([check(ana, 1, 70), check(bob, 71, 100), check(zoe, 131, 160)]);
  await Promise.all([bob.page.reload(), zoe.page.reload()]);
  await expect(waiting(bob.page)).toHaveText("60 pointages attendent le réseau");
  await isAt(bob.page, 30, 200);
  // Some of it twice: one tick in the end.
  await Promise.all([check(bob, 101, 135), check(zoe, 161, 200)]);
  await Promise.all([bob.page.reload(), zoe.page.reload()]);
  await isAt(zoe.page, 70, 200);
  await hall.restart();
  for (const away of [bob, zoe]) away.line.mend();
  await Promise.all([ana, bob, zoe].map(({ page }) => isLive(page)));
  await Promise.all([ana, bob, zoe].map(({ page }) => isAt(page, 200, 200)));
  await expect(waiting(bob.page)).toBeHidden();
  await ana.page.reload();
  await isAt(ana.page, 200, 200);
});

test("two payments for one order are both kept, and resolved in one press", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "twice", orders: 2 });
  const [ana, bob] = [await device("admin", board), await device("volunteer", board)];
  bob.line.cut();
  await isAway(bob.page);
  await takeCash(ana.page, 1);
  await takeCash(bob.page, 1);
  bob.line.mend();
  await expect(row(bob.page, 1)).toContainText("2 paiements");
  await openOrder(bob.page, 1);
  await bob.page.getByRole("button", { name: /Ne garder que.*Hélène/ }).click();
  for (const { page } of [ana, bob]) {
    await expect(row(page, 1)).toContainText("payé");
    await expect(row(page, 1).locator(".board-order-row")).not.toContainText("2 paiements");
  }
});

test("a quantity corrected while somebody ticks it off shows both on return", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "corrected", orders: 1 });
  const bob = await device("volunteer", board);
  bob.line.cut();
  await isAway(bob.page);
  await tickOrder(bob.page, 1);
  await hall.change(board, { orderNumber: 1, position: 0, pieces: 1 });
  bob.line.mend();
  await isLive(bob.page);
  await openOrder(bob.page, 1);
  await expect(line(bob.page, "Courgettes")).toContainText("corrigée depuis le pointage : 1 au lieu de 2");
  await line(bob.page, "Courgettes")
    .getByRole("button", { name: /^Remettre/ })
    .click();
  await expect(line(bob.page, "Courgettes")).not.toContainText("corrigée");
});

test("another distribution on the same device is another board", async ({ hall, device }) => {
  const [here, there] = [
    await hall.openBoard({ key: "here", orders: 2 }),
    await hall.openBoard({ key: "there", orders: 2 }),
  ];
  const bob = await device("volunteer", here);
  bob.line.cut();
  await tickOrder(bob.page, 1);
  await expect(waiting(bob.page)).toBeVisible();
  await bob.page.goto(there.path);
  await expect(bob.page.getByRole("heading", { level: 1 })).toHaveText("Pas de réseau");
  bob.line.mend();
  await bob.page.goto(there.path);
  await isAt(bob.page, 0, 2);
  await isLive(bob.page);
  await expect(waiting(bob.page)).toBeHidden();
  await bob.page.goto(here.path);
  await isAt(bob.page, 1, 2);
});

test("signing out asks before what waits is lost, and forgets the board", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "leaving", orders: 2 });
  const bob = await device("volunteer", board);
  bob.line.cut();
  await isAway(bob.page);
  await tickOrder(bob.page, 1);
  const signOut = bob.page.getByRole("button", { name: "Se déconnecter" });
  await bob.page.getByRole("button", { name: "Thomas Reynaud" }).click();
  await signOut.click();
  await bob.page.getByRole("button", { name: "Rester connecté" }).click();
  await isAt(bob.page, 1, 2);
  await signOut.click();
  await bob.page.getByRole("button", { name: "Tout perdre et se déconnecter" }).click();
  await expect(bob.page.getByRole("heading", { level: 1 })).toHaveText("Pas de réseau");
  await bob.page.goto(board.path);
  await expect(bob.page.getByRole("heading", { level: 1 })).toHaveText("Pas de réseau");
  bob.line.mend();
  await bob.page.goto("/");
  await expect(bob.page.getByRole("link", { name: "Se connecter" }).first()).toBeVisible();
});

test("each opening with a network renews what opens without one", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "renewed", orders: 2 });
  const { page, line: network } = await device("volunteer", board);
  const [worker] = page.context().serviceWorkers();
  if (worker === undefined) throw new Error("nothing keeps the board");
  const files = () =>
    worker.evaluate(async (path) => (await (await caches.open(`halle-board ${path}`)).keys()).length, board.path);
  const kept = await files();
  await worker.evaluate(async (path) => {
    await (await caches.open(`halle-board ${path}`)).put(path, new Response("yesterday's"));
    // The disk is slow: the browser shows the page before it is put away.
    const { open } = CacheStorage.prototype;
    CacheStorage.prototype.open = async function (name) {
      await fetch("/hors-ligne").catch(() => undefined);
      return open.call(this, name);
    };
  }, board.path);
  await page.goto(board.path);
  const copy = () => worker.evaluate(async (path) => (await caches.match(path))?.text(), board.path);
  await expect.poll(copy).not.toBe("yesterday's");
  expect(await files()).toBe(kept);
  network.cut();
  await page.reload();
  await isAt(page, 0, 2);
});

test("what one person left open is not what the next one finds", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "next", orders: 2 });
  const { page, line: network } = await device("volunteer", board);
  // As after a session that ended by itself: nobody signed out.
  await signIn(page.context(), "producer", network.url);
  await page.goto("/");
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).join())).not.toContain("pointage");
  network.cut();
  await page.goto(board.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pas de réseau");
});

test("a session that ends while the board goes on: told, kept, and sent after signing in again", async ({
  hall,
  device,
}) => {
  const board = await hall.openBoard({ key: "session", orders: 2 });
  const bob = await device("volunteer", board);
  await bob.page.context().clearCookies();
  bob.line.cut();
  await isAway(bob.page);
  await tickOrder(bob.page, 1);
  bob.line.mend();
  await bob.page.getByRole("link", { name: "Se connecter" }).first().click();
  await bob.page
    .getByRole("button", { name: /Bénévole/ })
    .first()
    .click();
  await isAt(bob.page, 1, 2);
  await isLive(bob.page);
  await expect(waiting(bob.page)).toBeHidden();
});

test("what is refused is shown until it has been read, and nothing else goes with it", async ({ hall, device }) => {
  const board = await hall.openBoard({ key: "late", orders: 3 });
  const bob = await device("volunteer", board);
  await tickOrder(bob.page, 1);
  await isAt(bob.page, 1, 3);
  bob.line.cut();
  await isAway(bob.page);
  await tickOrder(bob.page, 2);
  await hall.validate(board);
  bob.line.mend();
  const refused = bob.page.getByRole("alert").filter({ hasText: "2 pointages refusés" });
  await expect(refused).toContainText("n° 2, Pain, Pain : la distribution est déjà validée");
  await isAt(bob.page, 1, 3);
  await bob.page.reload();
  await refused.getByRole("button", { name: "J’ai compris" }).click();
  await expect(refused).toBeHidden();
  await bob.page.reload();
  await isAt(bob.page, 1, 3);
  await isLive(bob.page);
  await expect(refused).toBeHidden();
});
