import { describe, expect, test } from "vitest";
import { knownOf, latestFirst, newsSince } from "../../../app/received-orders/news.ts";
import type { Order } from "../../../domain/order/order.ts";
import * as id from "../../support/ids.ts";
import { anOffer, aSale, placed } from "../../support/sale-builders.ts";

const sale = aSale([anOffer("tomates")]);
const orderOf = (who: string, given: Partial<Order> = {}): Order => ({
  ...placed(sale, { tomates: 1 }),
  customerId: id.user(who.replace(" ", "-")),
  customerName: who,
  ...given,
});

const names = (orders: readonly Order[]) => orders.map((order) => order.customerName);

describe("news of a page of orders", () => {
  const known = knownOf([orderOf("ana", { revision: 3 }), orderOf("bo", { revision: 5 })]);

  test("nothing is new when nothing changed, or when older word comes late", () => {
    expect(newsSince(known, [orderOf("ana", { revision: 3 }), orderOf("bo", { revision: 4 })])).toEqual({
      arrived: [],
      changed: [],
    });
  });

  test("tells arrivals and changes apart, in the order they happened", () => {
    const { arrived, changed } = newsSince(known, [
      orderOf("dora", { revision: 9 }),
      orderOf("ana", { revision: 8 }),
      orderOf("carl", { revision: 7 }),
    ]);
    expect(names(arrived)).toEqual(["carl", "dora"]);
    expect(names(changed)).toEqual(["ana"]);
  });

  test("what a producer changed is no news to the producer", () => {
    const change = {
      atMs: 50,
      byName: "Paul",
      position: 0,
      fromPieces: 1,
      toPieces: 0,
      fromCents: 200,
      toCents: 0,
      reason: "gel",
    };
    const own = orderOf("ana", { revision: 8, changedAtMs: 50, changes: [change] });
    expect(newsSince(known, [own]).changed).toEqual([]);
    const customers = { ...own, revision: 9, changedAtMs: 60 };
    expect(names(newsSince(known, [customers]).changed)).toEqual(["ana"]);
  });

  test("the latest stands first, and before it what came while one watched", () => {
    const orders = [
      orderOf("early", { placedAtMs: 10 }),
      orderOf("late", { placedAtMs: 30 }),
      orderOf("came second", { placedAtMs: 5 }),
      orderOf("came first", { placedAtMs: 20 }),
    ];
    const arrivedIds = [id.user("came-first"), id.user("came-second")];
    const withIds = orders.map((order) => ({ ...order, customerId: id.user(order.customerName.replace(" ", "-")) }));
    expect(names(latestFirst(withIds, arrivedIds))).toEqual(["came second", "came first", "late", "early"]);
  });
});
