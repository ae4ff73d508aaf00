// What is kept of answered commands has a bound, and forgetting one never gives it a second effect.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import {
  ANSWER_LIFE_MS,
  CUSTOMER_ANSWERS_MAX,
  type OrderAnswer,
  STAFF_ANSWERS_MAX,
} from "../../domain/order/answer.ts";
import type { PlaceOrder } from "../../domain/order/place-order.ts";
import * as id from "../support/ids.ts";
import { aProducerViewer } from "../support/join-distribution.ts";
import { NOON_MS } from "../support/market-rows.ts";
import { type Stage, setTheStage } from "../support/stage.ts";

const aLongSale = (key: string) =>
  setTheStage({ key, offers: [{ name: "pain" }], closesAtMs: NOON_MS + 2 * ANSWER_LIFE_MS }, { pain: 1_000_000 });

const answersKept = (stage: Stage): Promise<Record<string, number>> =>
  runInDurableObject(stage.distribution(), (_, { storage: { sql } }) =>
    Object.fromEntries([...sql.exec("SELECT sender_id, count(*) FROM answered GROUP BY sender_id").raw()]),
  );

function revisionOf(answer: OrderAnswer): number {
  if (answer.result !== "accepted") throw new Error(`refused: ${answer.refusal.reason}`);
  return answer.order.revision;
}

/** As if that many more commands of theirs had been answered, one every millisecond from noon on. */
async function answerOften(stage: Stage, who: string, { times, toStaff }: { times: number; toStaff: boolean }) {
  await runInDurableObject(stage.distribution(), (_, { storage: { sql } }) => {
    for (let time = 0; time < times; time += 1)
      sql.exec(
        `INSERT INTO answered (sender_id, command_id, answer, form, at_ms, to_staff)
         SELECT ?, ?, answer, form, ?, ? FROM answered LIMIT 1`,
        ...[who, `${who}-${toStaff}-${time}`, NOON_MS + time, toStaff ? 1 : 0],
      );
  });
  // What an object remembers of its writing is gone.
  await evictDurableObject(stage.distribution());
}

/** By all customers, as the ledger hears it a moment later. */
const expectSold = (stage: Stage, pieces: number) =>
  expect.poll(async () => (await stage.stockOf("pain")).ordered).toBe(pieces);

const resend = (stage: Stage, who: string, command: PlaceOrder | undefined) => {
  if (command === undefined) throw new Error("nothing was sent");
  return stage.distribution().placeOrder({ userId: id.user(who), name: who }, command);
};

test("of a customer the newest answers are kept, and never more than the bound", async () => {
  const stage = await aLongSale("answers-bound");
  const first = { commandId: stage.commandId(), baseRevision: 0, lines: stage.rows.lines({ pain: 2 }) };
  let revision = revisionOf(await resend(stage, "ana", first));
  await stage.order(0, "bob", { pain: 1 });
  await answerOften(stage, "ana", { times: CUSTOMER_ANSWERS_MAX - 1, toStaff: false });
  const most = [(await answersKept(stage)).ana ?? 0];
  await stage.setClock(NOON_MS + CUSTOMER_ANSWERS_MAX);
  for (let time = 0; time < CUSTOMER_ANSWERS_MAX / 4 + 2; time += 1) {
    revision = revisionOf(await stage.edit(0, "ana", { basket: { pain: 3 + (time % 2) }, baseRevision: revision }));
    most.push((await answersKept(stage)).ana ?? 0);
  }
  expect(Math.max(...most)).toBe(CUSTOMER_ANSWERS_MAX);
  expect(Math.min(...most)).toBe((CUSTOMER_ANSWERS_MAX / 4) * 3 + 1);
  expect((await answersKept(stage)).bob).toBe(1);
  // Forgotten: decided again, and its revision is long past.
  expect(await resend(stage, "ana", first)).toMatchObject({ refusal: { reason: "order-changed" } });
  await expectSold(stage, 4 + 1);
});

test("who changes others' orders has more room, and does not use up what they have as a customer", async () => {
  const stage = await aLongSale("answers-staff");
  const own = { commandId: stage.commandId(), baseRevision: 0, lines: stage.rows.lines({ pain: 1 }) };
  const asCustomer = await resend(stage, "producer", own);
  const revision = revisionOf(await stage.order(0, "ana", { pain: 5 }));
  await answerOften(stage, "producer", { times: STAFF_ANSWERS_MAX, toStaff: true });
  const answer = await stage.distribution().changeOrder(aProducerViewer(stage.rows.producerId), {
    ...{ commandId: stage.commandId(), customerId: id.user("ana"), baseRevision: revision },
    ...{ lines: [{ position: 0, pieces: 4 }], reason: "Il en manque" },
  });
  expect(answer).toMatchObject({ result: "accepted" });
  expect(await answersKept(stage)).toEqual({ ana: 1, producer: (STAFF_ANSWERS_MAX / 4) * 3 + 2 });
  expect(await resend(stage, "producer", own)).toEqual(asCustomer);
});

describe("after a week", () => {
  test("an answer is forgotten, and the command has no second effect", async () => {
    const stage = await aLongSale("answers-old");
    const first = { commandId: stage.commandId(), baseRevision: 0, lines: stage.rows.lines({ pain: 2 }) };
    const accepted = await resend(stage, "ana", first);
    await stage.setClock(NOON_MS + ANSWER_LIFE_MS - 1);
    expect(await resend(stage, "ana", first)).toEqual(accepted);
    await stage.setClock(NOON_MS + ANSWER_LIFE_MS);
    expect(await resend(stage, "ana", first)).toMatchObject({ refusal: { reason: "order-changed" } });
    await expectSold(stage, 2);
  });

  test("its row goes with the sender's next command", async () => {
    const stage = await aLongSale("answers-swept");
    const revision = revisionOf(await stage.order(0, "ana", { pain: 2 }));
    await stage.setClock(NOON_MS + ANSWER_LIFE_MS);
    await evictDurableObject(stage.distribution());
    await stage.edit(0, "ana", { basket: { pain: 3 }, baseRevision: revision });
    expect(await answersKept(stage)).toEqual({ ana: 1 });
  });

  test("a producer's counts are forgotten too", async () => {
    const stage = await aLongSale("counts-old");
    const kept = () =>
      runInDurableObject(
        stage.ledger,
        (_, { storage: { sql } }) => sql.exec("SELECT * FROM answered").toArray().length,
      );
    for (const real of [7, 8, 9]) await stage.setReal("pain", real);
    expect(await kept()).toBe(4);
    await stage.setClock(NOON_MS + ANSWER_LIFE_MS);
    await stage.setReal("pain", 10);
    expect(await kept()).toBe(1);
  });
});

test("a refusal leaves nothing behind", async () => {
  const stage = await aLongSale("answers-refused");
  await stage.setReal("pain", 1);
  for (let time = 0; time < 5; time += 1)
    expect(await stage.order(0, "ana", { pain: 2 })).toMatchObject({ refusal: { reason: "sold-out" } });
  expect(await answersKept(stage)).toEqual({});
});
