import { describe, expect, test } from "vitest";
import { findOrders, ordersTouching } from "../../../app/received-orders/find-orders.ts";
import type { Order } from "../../../domain/order/order.ts";
import * as id from "../../support/ids.ts";
import { anOffer, aSale, placed } from "../../support/sale-builders.ts";

const sale = aSale([anOffer("tomates"), anOffer("miel", { producerId: id.producer("rucher") })]);
const orderOf = (number: number, customerName: string, basket: Record<string, number>): Order => ({
  ...placed(sale, basket),
  number,
  customerName,
});

const orders = [
  orderOf(12, "Zoé Morel", { tomates: 1 }),
  orderOf(2, "Ana Roux", { miel: 1 }),
  orderOf(1, "Éloïse Noël", { tomates: 2, miel: 1 }),
];

const numbers = (wanted: Partial<Parameters<typeof findOrders>[1]>) =>
  findOrders(orders, { text: "", stockId: null, producerId: null, ...wanted }).map((order) => order.number);

describe("finding an order", () => {
  test.each([
    ["", [1, 2, 12]],
    ["2", [2]],
    ["n° 12", [12]],
    ["no 1", [1]],
    ["eloise", [1]],
    ["NOËL", [1]],
    ["ro", [2]],
    ["3", []],
  ])("by %j", (text, found) => {
    expect(numbers({ text })).toEqual(found);
  });

  test("a producer's filter shows their lines only", () => {
    const found = findOrders(orders, { text: "", stockId: null, producerId: id.producer("rucher") });
    expect(found.map((order) => order.lines.map((line) => line.productName))).toEqual([["miel"], ["miel"]]);
  });

  test("a shortage leads to the orders that hold some, not to those that gave it up", () => {
    const [first, ...others] = orders;
    const gaveUp = first && { ...first, lines: first.lines.map((line) => ({ ...line, pieces: 0 })) };
    const touching = ordersTouching([...(gaveUp ? [gaveUp] : []), ...others], id.stock("tomates"));
    expect(touching.map((order) => order.number)).toEqual([1]);
    expect(numbers({ stockId: id.stock("miel") })).toEqual([1, 2]);
  });
});
