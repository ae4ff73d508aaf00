// Generated from the protocol: a message or a frame of the board that this test does not know fails here.
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { DistributionSubject } from "../../../domain/access/subject.ts";
import { type Audience, viewerOf } from "../../../domain/access/viewer.ts";
import { type PartId, TABLE_PART } from "../../../domain/board/part.ts";
import { encodeBoardClientFrame } from "../../../domain/protocol/board/codec.ts";
import type { BoardClientFrame } from "../../../domain/protocol/board/frames.ts";
import { ClientMessage } from "../../../domain/protocol/client/message.ts";
import { encode } from "../../../domain/protocol/codec.ts";
import { findDistribution } from "../../../worker/store/subjects.ts";
import { pen } from "../../support/board-builders.ts";
import * as id from "../../support/ids.ts";
import { joinDistribution, type Page } from "../../support/join-distribution.ts";
import { KINDS, type Kind, peopleAt } from "../../support/people.ts";
import { type Stage, setTheStage } from "../../support/stage.ts";

type AudienceKind = Audience["kind"];
const AUDIENCES: readonly AudienceKind[] = ["customer", "producer", "staff"];

/** Whose eyes each kind of person may have; written out, so that a slip in the rules shows. */
const HAS: Readonly<Record<AudienceKind, readonly Kind[]>> = {
  customer: KINDS,
  producer: ["producer", "owner of the producer", "contact of one catalog"],
  staff: ["volunteer", "admin", "contact of all catalogs"],
};

/** Who may send what, with which eyes. */
const PASSES: Readonly<Record<ClientMessage["type"], Readonly<Record<AudienceKind, readonly Kind[]>>>> = {
  "place-order": { customer: KINDS.filter((kind) => kind !== "nobody"), producer: [], staff: [] },
  "change-order": { customer: [], producer: HAS.producer, staff: ["admin", "contact of all catalogs"] },
  "get-snapshot": HAS,
  "open-board": { ...HAS, customer: [] },
};

/** Which part of the board each pair of eyes may read and write. */
const PARTS: Readonly<Record<AudienceKind, readonly PartName[]>> = {
  customer: [],
  producer: ["own"],
  staff: ["own", "table"],
};

const PART_NAMES = ["own", "table", "of a producer elsewhere"] as const;
type PartName = (typeof PART_NAMES)[number];

interface Home {
  readonly stage: Stage;
  readonly subject: DistributionSubject;
}

const homes: Home[] = [];

beforeAll(async () => {
  for (const key of ["messages-here", "messages-there"]) {
    const stage = await setTheStage({ key, offers: [{ name: "pain" }] });
    await stage.order(0, "ana", { pain: 1 });
    const distributionId = stage.rows.distributionIds[0];
    const subject = distributionId === undefined ? null : await findDistribution(env.DB, distributionId);
    if (subject === null) throw new Error("no distribution");
    homes.push({ stage, subject });
  }
});

function homesBuilt(): readonly [here: Home, there: Home] {
  const [here, there] = homes;
  if (here === undefined || there === undefined) throw new Error("not built");
  return [here, there];
}

let commands = 0;

const MESSAGES: Readonly<Record<ClientMessage["type"], (home: Home) => ClientMessage>> = {
  "place-order": ({ stage }) => ({
    ...{ type: "place-order", commandId: nextCommandId(), baseRevision: 0 },
    lines: stage.rows.lines({ pain: 1 }),
  }),
  "change-order": () => ({
    ...{ type: "change-order", commandId: nextCommandId(), customerId: id.user("ana"), baseRevision: 0 },
    ...{ lines: [{ position: 0, pieces: 1 }], reason: "" },
  }),
  "get-snapshot": () => ({ type: "get-snapshot" }),
  "open-board": () => ({ type: "open-board", pen: nextPen(), deviceName: "Tablette" }),
};

/** Bytes that are no update: who may write is told so, and nobody else is. */
const FRAMES: Readonly<Record<BoardClientFrame["kind"], (part: BoardClientFrame["part"]) => BoardClientFrame>> = {
  sync: (part) => ({ kind: "sync", part, stateVector: new Uint8Array([0]) }),
  update: (part) => ({ kind: "update", part, sequence: 1, update: new Uint8Array([9, 9, 9]) }),
};

function nextCommandId() {
  commands += 1;
  return id.command(`walk-${commands}`);
}

function nextPen() {
  commands += 1;
  return pen(`walk${commands}`);
}

const audienceOf = (kind: AudienceKind, { stage }: Home): Audience =>
  kind === "producer" ? { kind, producerId: stage.rows.producerId } : { kind };

/** A page at `at`, of somebody who is at home at `of`; null when these eyes are not theirs. */
async function pageOf(kind: Kind, audience: AudienceKind, { of, at }: { of: Home; at: Home }): Promise<Page | null> {
  const person = peopleAt(of.subject, `${of.stage.key}-${kind.replaceAll(" ", "-")}`)[kind];
  const viewer = viewerOf(person, at.subject, audienceOf(audience, at));
  return viewer && (await joinDistribution(at.stage.distribution(), viewer));
}

/** Sends it, and tells whether it was let in. */
async function isTaken(page: Page, message: ClientMessage): Promise<boolean> {
  const before = page.heard.length;
  page.sendRaw(encode(message));
  await expect.poll(() => page.heard.length).toBeGreaterThan(before);
  const refusals = page.heard.slice(before).flatMap((one) => (one.type === "refused" ? [one.reason] : []));
  return !refusals.some((reason) => reason === "forbidden" || reason === "sign-in-needed");
}

async function isFrameTaken(page: Page, frame: BoardClientFrame): Promise<boolean> {
  const answered = new Promise<boolean>((resolve) => {
    page.onBoardFrame = (told) => resolve(told.kind !== "refused" || told.reason !== "forbidden");
  });
  page.sendRaw(encodeBoardClientFrame(frame));
  return await answered;
}

const typesOf = (): string[] => ClientMessage.options.map(({ entries }) => entries.type.literal);

test("every message of the protocol is decided here", () => {
  expect(typesOf().toSorted()).toEqual(Object.keys(PASSES).toSorted());
  expect(Object.keys(MESSAGES).toSorted()).toEqual(Object.keys(PASSES).toSorted());
});

test.each(AUDIENCES)("a page with the eyes of a %s opens for whom it should", (audience) => {
  const [here] = homesBuilt();
  const people = peopleAt(here.subject, here.stage.key);
  const passing = KINDS.filter((kind) => viewerOf(people[kind], here.subject, audienceOf(audience, here)) !== null);
  expect(passing).toEqual(KINDS.filter((kind) => HAS[audience].includes(kind)));
});

test.each(typesOf())("%s is taken from whom it should be", async (type) => {
  const [here] = homesBuilt();
  const message = MESSAGES[type as ClientMessage["type"]];
  for (const audience of AUDIENCES) {
    const passing = [];
    for (const kind of HAS[audience]) {
      const page = await pageOf(kind, audience, { of: here, at: here });
      if (page !== null && (await isTaken(page, message(here)))) passing.push(kind);
      page?.close();
    }
    expect([audience, passing]).toEqual([
      audience,
      HAS[audience].filter((kind) => PASSES[type as ClientMessage["type"]][audience].includes(kind)),
    ]);
  }
});

test.each(typesOf())(
  "%s is taken from nobody of another market or another producer, but as from any customer",
  async (type) => {
    const [here, there] = homesBuilt();
    const name = type as ClientMessage["type"];
    for (const audience of AUDIENCES)
      for (const kind of KINDS) {
        const page = await pageOf(kind, audience, { of: there, at: here });
        const isLetIn = page !== null && (await isTaken(page, MESSAGES[name](here)));
        page?.close();
        const expected = audience === "customer" && PASSES[name].customer.includes(kind);
        expect([audience, kind, isLetIn]).toEqual([audience, kind, expected]);
      }
  },
);

test.each(Object.entries(FRAMES))(
  "the board's frame %s is taken from whom it should be, for what is theirs",
  async (_, frameOf) => {
    const [here, there] = homesBuilt();
    const parts: Readonly<Record<PartName, PartId>> = {
      own: here.stage.rows.producerId,
      table: TABLE_PART,
      "of a producer elsewhere": there.stage.rows.producerId,
    };
    for (const audience of AUDIENCES)
      for (const kind of HAS[audience]) {
        const page = await pageOf(kind, audience, { of: here, at: here });
        if (page === null) throw new Error("eyes that were theirs");
        const taken = [];
        for (const name of PART_NAMES) if (await isFrameTaken(page, frameOf(parts[name]))) taken.push(name);
        page.close();
        expect([audience, kind, taken]).toEqual([audience, kind, PARTS[audience]]);
      }
  },
);
