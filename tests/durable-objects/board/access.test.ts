// Who may do what on the board: every kind of person, with every pair of eyes they can have.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type Audience, viewerOf } from "../../../domain/access/viewer.ts";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { findDistribution } from "../../../worker/store/subjects.ts";
import { pen } from "../../support/board-builders.ts";
import { mark, setTheBoard } from "../../support/board-stage.ts";
import { joinBoard } from "../../support/join-board.ts";
import { aPasserBy, joinDistribution } from "../../support/join-distribution.ts";
import { KINDS, type Kind, peopleAt } from "../../support/people.ts";

const EVERYTHING = ["table", "lines"];

/** What somebody gets with the eyes of staff, and with the producer's; null: they do not have these eyes. */
const GETS: Readonly<Record<Kind, readonly [staff: readonly string[] | null, producer: readonly string[] | null]>> = {
  nobody: [null, null],
  customer: [null, null],
  volunteer: [EVERYTHING, null],
  producer: [null, ["lines"]],
  "owner of the producer": [null, ["lines"]],
  admin: [EVERYTHING, null],
  "contact of all catalogs": [EVERYTHING, null],
  "contact of one catalog": [null, ["lines"]],
  "keeper of members": [null, null],
  "keeper of messages": [null, null],
  support: [null, null],
};

async function aBoardFor(kind: Kind, key = `access-${kind.replaceAll(" ", "-")}`) {
  const board = await setTheBoard(key);
  const distributionId = board.stage.rows.distributionIds[0];
  const subject = distributionId === undefined ? null : await findDistribution(env.DB, distributionId);
  if (subject === null) throw new Error("no distribution");
  const viewer = (audience: Audience) => viewerOf(peopleAt(subject, key)[kind], subject, audience);
  return { ...board, viewer };
}

test.each(KINDS)("what a %s may open and write", async (kind) => {
  const { stage, order, part, viewer } = await aBoardFor(kind);
  for (const [index, audience] of [{ kind: "staff" }, { kind: "producer", producerId: part }].entries()) {
    const eyes = viewer(audience as Audience);
    expect(eyes !== null).toBe(GETS[kind][index] !== null);
    if (eyes === null) continue;
    const device = await joinBoard(stage.distribution(), eyes, "a");
    const opened = [];
    if ((await device.sync(TABLE_PART)) === "state") opened.push("table");
    if ((await device.sync(part)) === "state") opened.push("lines");
    expect(opened).toEqual(GETS[kind][index]);
    expect(await device.say(mark(order))).toEqual(["acknowledged"]);
  }
  const customer = await joinBoard(stage.distribution(), viewer({ kind: "customer" }) ?? aPasserBy, "b");
  for (const one of [part, TABLE_PART] as const) expect(await customer.sync(one)).toBe("forbidden");
  expect(await customer.say(mark(order))).toEqual(["forbidden"]);
});

test("eyes of staff that may not work at the board only watch", async () => {
  const { stage, part, viewer } = await aBoardFor("volunteer", "only-watching");
  const eyes = viewer({ kind: "staff" });
  if (eyes === null) throw new Error("a volunteer sees everything");
  const watching = { ...eyes, actions: eyes.actions.filter((action) => action !== "work-board") };
  const page = await joinDistribution(stage.distribution(), watching);
  page.send({ type: "open-board", pen: pen("w"), deviceName: "Tablette" });
  expect(await page.next("refused")).toMatchObject({ reason: "forbidden" });
  const device = await joinBoard(stage.distribution(), watching, "v");
  expect(await device.sync(part)).toBe("forbidden");
});
