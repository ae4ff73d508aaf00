// One person cannot fill or slow a sale. The sale lives by the real clock here: while a clock stands still nobody is limited.
import { runInDurableObject } from "cloudflare:test";
import { beforeEach, expect, test, vi } from "vitest";
import { takePayment } from "../../domain/board/intention.ts";
import { TABLE_PART } from "../../domain/board/part.ts";
import { ANSWER_LIFE_MS } from "../../domain/order/answer.ts";
import { CUSTOMER_RATE, REFUSED_FRAMES_MAX, STAFF_RATE } from "../../domain/protocol/rate.ts";
import { aPayment } from "../support/board-builders.ts";
import * as id from "../support/ids.ts";
import { joinBoard } from "../support/join-board.ts";
import {
  aCustomerViewer,
  anAdminViewer,
  aPasserBy,
  aVolunteerViewer,
  joinDistribution,
} from "../support/join-distribution.ts";
import { HOUR_MS } from "../support/market-rows.ts";
import { type Stage, setTheStage } from "../support/stage.ts";

/** Tests and objects share one clock: it stands, so that nothing comes back that a test does not let come back. */
const timeStands = (atMs: number) => vi.spyOn(Date, "now").mockReturnValue(atMs);

let nowMs = 0;
beforeEach(() => {
  nowMs = Date.now();
  timeStands(nowMs);
});

async function aSaleOfToday(key: string): Promise<Stage> {
  const hours = { opensAtMs: nowMs - HOUR_MS, closesAtMs: nowMs + 24 * HOUR_MS };
  const stage = await setTheStage({ key, offers: [{ name: "pain" }], ...hours });
  for (const one of [stage.distribution(), stage.ledger]) await one.setClock(null);
  await stage.setReal("pain", 10_000);
  await stage.distribution().runDue();
  return stage;
}

const rowsIn = (stage: Stage, table: string): Promise<number> =>
  runInDurableObject(
    stage.distribution(),
    (_, { storage: { sql } }) => sql.exec(`SELECT * FROM ${table}`).toArray().length,
  );

test("who sends more commands than anybody needs is told to wait, others are not, and nothing is kept of it", async () => {
  const stage = await aSaleOfToday("flood-orders");
  const answers = [];
  for (let time = 0; time < CUSTOMER_RATE.burst + 20; time += 1) answers.push(await stage.order(0, "eve", { pain: 1 }));
  const reasons = answers.map((answer) => (answer.result === "accepted" ? "accepted" : answer.refusal.reason));
  expect(reasons[0]).toBe("accepted");
  expect(reasons.filter((reason) => reason === "too-fast")).toHaveLength(20);
  expect(answers.at(-1)).toEqual({ result: "refused", refusal: { reason: "too-fast", waitMs: 1_000 } });
  expect(await stage.order(0, "ana", { pain: 1 })).toMatchObject({ result: "accepted" });
  expect(await rowsIn(stage, "answered")).toBe(2);
  timeStands(nowMs + 1_000);
  expect(await stage.order(0, "eve", { pain: 1 })).toMatchObject({ refusal: { reason: "order-changed" } });
});

test("a command that is resent takes from the same allowance, over the socket and by request", async () => {
  const stage = await aSaleOfToday("flood-resent");
  const page = await joinDistribution(stage.distribution(), aCustomerViewer("eve"));
  const command = { commandId: stage.commandId(), baseRevision: 0, lines: stage.rows.lines({ pain: 1 }) };
  for (let time = 0; time < CUSTOMER_RATE.burst; time += 1) page.send({ type: "place-order", ...command });
  await expect.poll(() => page.heard.filter(({ type }) => type === "order-answered")).toHaveLength(CUSTOMER_RATE.burst);
  const answer = await stage.distribution().placeOrder({ userId: id.user("eve"), name: "eve" }, command);
  expect(answer).toMatchObject({ refusal: { reason: "too-fast" } });
});

test("a passer-by cannot ask for everything again and again", async () => {
  const stage = await aSaleOfToday("flood-snapshots");
  const page = await joinDistribution(stage.distribution(), aPasserBy);
  for (let time = 0; time < CUSTOMER_RATE.burst + 5; time += 1) page.send({ type: "get-snapshot" });
  await page.next("refused", ({ reason }) => reason === "too-fast");
  const welcomes = page.heard.filter(({ type }) => type === "welcome").length;
  expect(welcomes).toBe(1 + CUSTOMER_RATE.burst);
  expect(page.isClosed).toBe(false);
});

test("frames that cannot be read take from the allowance too, and who goes on is thrown out", async () => {
  const stage = await aSaleOfToday("flood-rubbish");
  const page = await joinDistribution(stage.distribution(), aCustomerViewer("eve"));
  for (let time = 0; time < CUSTOMER_RATE.burst + REFUSED_FRAMES_MAX + 5; time += 1) page.sendRaw("{");
  await expect.poll(() => page.isClosed).toBe(true);
  timeStands(nowMs + 1_000);
  const again = await joinDistribution(stage.distribution(), aCustomerViewer("eve"));
  again.send({ type: "get-snapshot" });
  await again.next("welcome");
});

test("staff may do much, and not everything", async () => {
  const stage = await aSaleOfToday("flood-staff");
  await stage.order(0, "ana", { pain: 5 });
  const admin = anAdminViewer;
  const change = () =>
    stage.distribution().changeOrder(admin, {
      ...{ commandId: stage.commandId(), customerId: id.user("ana"), baseRevision: 1, reason: "" },
      lines: [{ position: 0, pieces: 4 }],
    });
  const answers = await Promise.all(Array.from({ length: STAFF_RATE.burst + 100 }, change));
  const reasons = answers.map((answer) => (answer.result === "accepted" ? "accepted" : answer.refusal.reason));
  expect(reasons.filter((reason) => reason !== "too-fast")).toHaveLength(STAFF_RATE.burst);
});

test("a tablet that is too fast is sent away, comes back, and what it wrote is there", async () => {
  const stage = await aSaleOfToday("flood-board");
  await stage.order(0, "ana", { pain: 5 });
  const tablet = await joinBoard(stage.distribution(), aVolunteerViewer("lea"), "a");
  await tablet.sync(TABLE_PART);
  const update = tablet.write(takePayment(1, aPayment())).get(TABLE_PART) ?? new Uint8Array();
  for (let time = 0; time < STAFF_RATE.burst + 20; time += 1)
    tablet.sendUpdate(TABLE_PART, update).catch(() => undefined);
  await expect.poll(() => tablet.page?.isClosed).toBe(true);
  timeStands(nowMs + 1_000);
  await tablet.connect(stage.distribution(), aVolunteerViewer("lea"));
  expect(await tablet.push(TABLE_PART)).toBe("acknowledged");
});

test("a command that was first sent a week ago is refused, not carried out", async () => {
  const stage = await aSaleOfToday("too-old");
  const order = (sentAtMs: number) =>
    stage
      .distribution()
      .placeOrder(
        { userId: id.user("ana"), name: "ana" },
        { commandId: stage.commandId(), baseRevision: 0, lines: stage.rows.lines({ pain: 1 }), sentAtMs },
      );
  expect(await order(Date.now() - ANSWER_LIFE_MS)).toMatchObject({ refusal: { reason: "too-old" } });
  expect(await order(Date.now() - ANSWER_LIFE_MS + HOUR_MS)).toMatchObject({ result: "accepted" });
  const change = {
    ...{ commandId: stage.commandId(), customerId: id.user("ana"), baseRevision: 1, reason: "" },
    ...{ lines: [{ position: 0, pieces: 0 }], sentAtMs: Date.now() - ANSWER_LIFE_MS },
  };
  expect(await stage.distribution().changeOrder(anAdminViewer, change)).toMatchObject({
    refusal: { reason: "too-old" },
  });
});
