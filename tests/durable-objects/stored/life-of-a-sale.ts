// One sale and its producer's ledger from planned to settled: what is kept of it at four moments stands in files beside this
// one. Whoever changes this play changes the next form only; those in the files stay what they were.

import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { keepPayment, takePayment, writeNote } from "../../../domain/board/intention.ts";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { SETTLE_DELAY_MS } from "../../../domain/distribution/due.ts";
import type { Order } from "../../../domain/order/order.ts";
import { aPayment, paymentId } from "../../support/board-builders.ts";
import { mark } from "../../support/board-stage.ts";
import * as id from "../../support/ids.ts";
import { joinBoard } from "../../support/join-board.ts";
import { anAdminViewer, aProducerViewer, aVolunteerViewer } from "../../support/join-distribution.ts";
import { HOUR_MS, NOON_MS, writeMarket } from "../../support/market-rows.ts";
import { Stage } from "../../support/stage.ts";

export const MOMENTS = ["planned", "open", "running", "settled"] as const;
export type Moment = (typeof MOMENTS)[number];

const KEY = "stored";
const OPENS_AT_MS = NOON_MS;
const CLOSES_AT_MS = NOON_MS + 2 * HOUR_MS;
const STARTS_AT_MS = NOON_MS + 3 * HOUR_MS;
const ENDS_AT_MS = NOON_MS + 5 * HOUR_MS;

/** When each moment is, by the objects' clocks. */
export const CLOCK_AT: Readonly<Record<Moment, number>> = {
  planned: OPENS_AT_MS - HOUR_MS,
  open: OPENS_AT_MS + HOUR_MS,
  running: STARTS_AT_MS + HOUR_MS,
  settled: ENDS_AT_MS + SETTLE_DELAY_MS,
};

/** The rows in D1 that the sale was made from: two sales of one harvest, of which the second only draws on the stock. */
export async function writeStoredMarket(): Promise<Stage> {
  const rows = await writeMarket(env.DB, {
    key: KEY,
    offers: [
      { name: "pain", priceCents: 450 },
      { name: "poulet", priceCents: 1500, unit: "g", nominalAmount: 1500, weightMode: "by-weight" },
      { name: "oeufs-6", unitsPerPiece: 6 },
      { name: "oeufs-12", unitsPerPiece: 12, poolWith: "oeufs-6", priceCents: 380 },
      { name: "pommes", unit: "g", nominalAmount: 1000, stepAmount: 500, weightMode: "bulk", priceCents: 280 },
    ],
    distributions: 2,
    opensAtMs: OPENS_AT_MS,
    closesAtMs: CLOSES_AT_MS,
    startsAtMs: STARTS_AT_MS,
    endsAtMs: ENDS_AT_MS,
  });
  return new Stage(KEY, rows);
}

/** The command by which Ana's order became what it is at the moment "open". */
export const ANAS_EDIT = `${KEY}-c10`;

function accepted(answer: Awaited<ReturnType<Stage["order"]>>): Order {
  if (answer.result !== "accepted") throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.order;
}

/** Plays the sale up to each moment in turn; at each, everything owed is paid and nothing is under way. */
export async function liveTheSale(stage: Stage, atMoment: (moment: Moment) => Promise<void>): Promise<void> {
  const reach = async (moment: Moment) => {
    for (const one of [stage.distribution(0), stage.distribution(1)]) {
      await one.runDue();
      await runDurableObjectAlarm(one);
    }
    await runDurableObjectAlarm(stage.ledger);
    await atMoment(moment);
  };

  await stage.setClock(CLOCK_AT.planned);
  for (const index of [0, 1]) await stage.distribution(index).plan();
  await reach("planned");

  await stage.setClock(CLOCK_AT.open);
  for (const [name, real] of [
    ["pain", 12],
    ["oeufs-6", 60],
    ["poulet", 5],
    ["pain", 10],
  ] as const)
    await stage.setReal(name, real);
  for (const index of [0, 1]) await stage.distribution(index).runDue();
  const ana = accepted(await stage.order(0, "ana", { pain: 2, poulet: 1, "oeufs-12": 1 }));
  const bob = accepted(await stage.order(0, "bob", { pain: 1, pommes: 3 }));
  accepted(await stage.order(0, "zoe", { poulet: 2 }));
  accepted(await stage.order(1, "eve", { pain: 3 }));
  expect(await stage.order(0, "leo", { pain: 9 })).toMatchObject({ result: "refused" });
  await env.DB.prepare("UPDATE offer SET price_cents = 500 WHERE id = ?").bind(stage.rows.offerId("pain")).run();
  const catalogId = id.catalog(`c-${KEY}`);
  const { fingerprint } = await stage.distribution(0).pendingChanges(catalogId);
  await stage.distribution(0).publish(catalogId, fingerprint);
  // At two prices, and one line taken back.
  const anaNow = accepted(
    await stage.edit(0, "ana", {
      basket: { pain: 3, "oeufs-12": 0 },
      baseRevision: ana.revision,
      seen: { pain: { priceCents: 500 } },
    }),
  );
  await reach("open");

  await stage.setClock(CLOCK_AT.running);
  for (const index of [0, 1]) await stage.distribution(index).runDue();
  const change = (order: Order, lines: readonly object[], reason: string) =>
    stage.distribution(0).changeOrder(aProducerViewer(stage.rows.producerId), {
      ...{ commandId: stage.commandId(), customerId: order.customerId, baseRevision: order.revision, reason },
      lines: lines as never,
    });
  const weighed = accepted(await change(anaNow, [{ position: 1, measuredAmount: 1720 }], ""));
  const fewer = accepted(await change(bob, [{ position: 1, pieces: 2 }], "Il en manque"));
  const lea = await joinBoard(stage.distribution(0), aVolunteerViewer("lea"), "a");
  const tom = await joinBoard(stage.distribution(0), anAdminViewer, "b");
  const farm = await joinBoard(stage.distribution(0), aProducerViewer(stage.rows.producerId), "f");
  for (const device of [lea, tom])
    for (const part of [stage.rows.producerId, TABLE_PART] as const) await device.sync(part);
  await farm.sync(stage.rows.producerId);
  const at = CLOCK_AT.running;
  await lea.say([...mark(weighed), ...mark(weighed, { state: "given" }, 1)], at);
  await lea.say(takePayment(weighed.number, aPayment({ id: "one", amountCents: 3120 })), at);
  await tom.say(takePayment(weighed.number, aPayment({ id: "two", amountCents: 3120, means: "cheque" })), at + 1);
  await tom.sync(TABLE_PART);
  await tom.say(keepPayment(tom.read(weighed), paymentId("one")), at + 2);
  await farm.say(mark(fewer, { state: "missing", missingPieces: 1 }, 1), at + 3);
  await farm.say(mark(fewer), at + 4);
  await farm.say(mark(fewer, { state: "nothing" }), at + 5);
  await lea.say(writeNote(fewer.number, "Rend le panier mardi"), at + 6);
  for (const { page } of [lea, tom, farm]) page?.close();
  await reach("running");

  await stage.setClock(CLOCK_AT.settled);
  for (const index of [0, 1]) await stage.distribution(index).runDue();
  await reach("settled");
}
