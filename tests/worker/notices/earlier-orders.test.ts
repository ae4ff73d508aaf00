// Orders that were placed before there were notices: their customers are told of what changes from the update on, and of
// nothing that was.
import { env } from "cloudflare:workers";
import { expect, inject, test } from "vitest";
import { takeNotice } from "../../../worker/store/notices.ts";
import { writeOrders } from "../../../worker/store/order-read-model.ts";
import * as id from "../../support/ids.ts";
import { NOON_MS } from "../../support/market-rows.ts";
import { anOffer, aPlan, aSale, placed } from "../../support/sale-builders.ts";

test("an order from before the update is known; a change of it is told by itself", async () => {
  const plan = aPlan({ distributionId: id.distribution("earlier") });
  const change = {
    ...{ atMs: NOON_MS + 1, byName: "Camille", position: 0, fromPieces: 3, toPieces: 2, fromCents: 600, toCents: 400 },
    reason: "grêle",
  };
  const order = placed(aSale([anOffer("pain")], {}, plan), { pain: 2 });
  const before = { ...order, changes: [change], changedAtMs: NOON_MS + 1 };
  await writeOrders(env.DB, plan, { orders: [before], knownRevision: 0 });
  await env.DB.prepare("DELETE FROM notice").run();
  await env.DB.prepare("DELETE FROM customer_order WHERE distribution_id <> 'earlier'").run();

  const [migration] = inject("migrations").filter(({ name }) => name.includes("know-earlier-orders"));
  for (const query of migration?.queries ?? []) await env.DB.prepare(query).run();
  expect(await env.DB.prepare("SELECT state, person_id FROM notice").all()).toMatchObject({
    results: [{ state: "known", person_id: order.customerId }],
  });

  const revision = order.revision + 1;
  const later = {
    ...change,
    atMs: NOON_MS + 2,
    fromPieces: 2,
    toPieces: 1,
    fromCents: 400,
    toCents: 200,
    reason: "limaces",
  };
  const now = {
    ...before,
    revision,
    changes: [change, later],
    lines: order.lines.map((one) => ({ ...one, pieces: 1 })),
  };
  const [notice] = await writeOrders(env.DB, plan, { orders: [now], knownRevision: order.revision });
  expect(await takeNotice(env.DB, notice?.id ?? "", NOON_MS * 2)).toMatchObject({
    taken: {
      notice: { kind: "order-changed", own: [], others: [{ fromPieces: 2, toPieces: 1, reasons: ["limaces"] }] },
    },
  });
});
