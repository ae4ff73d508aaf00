import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import type { Viewer } from "../../../domain/access/viewer.ts";
import { UNUSED_PENS_MAX } from "../../../domain/protocol/board/limits.ts";
import type { BoardPeople } from "../../../domain/protocol/server/board-people.ts";
import { pen } from "../../support/board-builders.ts";
import { mark, setTheBoard } from "../../support/board-stage.ts";
import { BoardDevice } from "../../support/join-board.ts";
import {
  aCustomerViewer,
  aPasserBy,
  aProducerViewer,
  aVolunteerViewer,
  joinDistribution,
} from "../../support/join-distribution.ts";
import { boardRows } from "../../support/open-books.ts";
import { setTheStage } from "../../support/stage.ts";

const opening = (name: string, deviceName = "Tablette") => ({
  type: "open-board" as const,
  pen: pen(name),
  deviceName,
});

async function aBoard(key: string) {
  const stage = await setTheStage({ key, offers: [{ name: "pain" }] });
  return { stage, join: (viewer: Viewer) => joinDistribution(stage.distribution(), viewer) };
}

test("who is at the board sees who else is, and who has left", async () => {
  const { join } = await aBoard("here");
  const lea = await join(aVolunteerViewer("Lea"));
  lea.send(opening("a", "Tablette de la table 2"));
  expect((await lea.next("board-people")).people).toEqual([
    { pen: "a", name: "Lea", deviceName: "Tablette de la table 2", isHere: true },
  ]);
  const tom = await join(aVolunteerViewer("Tom"));
  const twoAreHere = lea.next("board-people");
  tom.send(opening("b"));
  expect((await twoAreHere).people.map(({ name }) => name)).toEqual(["Tom", "Lea"]);
  const oneIsHere = lea.next("board-people");
  tom.close();
  expect((await oneIsHere).people.map(({ name }) => name)).toEqual(["Lea"]);
});

test("whoever is at the board still is after hibernation", async () => {
  const { stage, join } = await aBoard("asleep");
  const lea = await join(aVolunteerViewer("Lea"));
  lea.send(opening("a"));
  await lea.next("board-people");
  await evictDurableObject(stage.distribution());
  const tom = await join(aVolunteerViewer("Tom"));
  const told = lea.next("board-people");
  tom.send(opening("b"));
  expect((await told).people).toMatchObject([{ name: "Tom" }, { name: "Lea", isHere: true }]);
});

test("who wrote and left is still named, and so is a pen that never opened the board", async () => {
  const { part, order, join } = await setTheBoard("wrote-and-left");
  const lea = await join("a");
  const [ticks, later] = [lea.write(mark(order)).get(part), new BoardDevice("late").write(mark(order)).get(part)];
  for (const update of [ticks, later])
    expect(await lea.sendUpdate(part, update ?? new Uint8Array())).toBe("acknowledged");
  lea.page?.close();
  const tom = await join("b");
  const told = tom.page?.next("board-people", ({ people }) =>
    people.every(({ isHere, pen: one }) => isHere === (one === "b")),
  );
  tom.page?.send(opening("b"));
  expect((await told)?.people).toMatchObject([
    { pen: "b", name: "person-b", isHere: true },
    { pen: "late", name: "person-a", deviceName: "Tablette a", isHere: false },
    { pen: "a", name: "person-a", deviceName: "Tablette a", isHere: false },
  ]);
});

test("a pen stays with the person who took it", async () => {
  const { stage, join } = await aBoard("pens");
  const lea = await join(aVolunteerViewer("Lea"));
  lea.send(opening("a"));
  await lea.next("board-people");
  await evictDurableObject(stage.distribution());
  const mallory = await join(aVolunteerViewer("Mallory"));
  mallory.send(opening("a"));
  expect(await mallory.next("refused")).toMatchObject({ reason: "forbidden" });
  const again = await join(aVolunteerViewer("Lea"));
  again.send(opening("a", "Téléphone"));
  expect((await again.next("board-people")).people).toMatchObject([{ name: "Lea", deviceName: "Téléphone" }]);
});

test("a producer sees the market's people and its own, not another producer's", async () => {
  const { stage, join } = await aBoard("eyes-at-board");
  const own = await join(aProducerViewer(stage.rows.producerId));
  const other = await join({ ...aProducerViewer("another-producer"), name: "Autre" });
  const lea = await join(aVolunteerViewer("Lea"));
  own.send(opening("a"));
  await own.next("board-people");
  other.send(opening("b"));
  await other.next("board-people");
  const isThere = ({ people }: BoardPeople) => people.some(({ name }) => name === "Lea");
  const [told, everybody] = [own.next("board-people", isThere), lea.next("board-people", isThere)];
  lea.send(opening("c"));
  expect((await told).people.map(({ name }) => name)).toEqual(["Lea", "Productrice"]);
  expect((await everybody).people.map(({ name }) => name)).toEqual(["Lea", "Autre", "Productrice"]);
});

test.each<[string, Viewer, string]>([
  ["customer", aCustomerViewer("bob"), "forbidden"],
  ["passer-by", aPasserBy, "sign-in-needed"],
])("a %s does not open the board", async (kind, viewer, reason) => {
  const { join } = await aBoard(`no-board-${kind}`);
  const page = await join(viewer);
  page.send(opening("a"));
  expect(await page.next("refused")).toMatchObject({ reason });
});

test("a page opened again and again blocks nobody: of the pens that never wrote the oldest are forgotten", async () => {
  const { stage, join } = await aBoard("many-pens");
  const mallory = await join(aVolunteerViewer("Mallory"));
  for (let n = 0; n < UNUSED_PENS_MAX + 20; n += 1) mallory.send(opening(n.toString(36)));
  const last = (UNUSED_PENS_MAX + 19).toString(36);
  await mallory.next("board-people", ({ people }) => people.some((one) => one.pen === last && one.isHere));
  expect(mallory.heard.filter(({ type }) => type === "refused")).toEqual([]);
  expect((await boardRows(stage.distribution())).pens).toBe(UNUSED_PENS_MAX);
  const lea = await join(aVolunteerViewer("Lea"));
  const told = lea.next("board-people", ({ people }) => people.some(({ name }) => name === "Lea"));
  lea.send(opening("zz"));
  expect((await told).people).toHaveLength(2);
});
