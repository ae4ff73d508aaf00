// Whether what the databases hold is what everybody was told. Each check answers the faults it found, in words.
import { readEntry } from "../../domain/board/entry.ts";
import { CUSTOMER_ANSWERS_MAX } from "../../domain/order/answer.ts";
import { type Order, orderCents, unitsByStock } from "../../domain/order/order.ts";
import type { Evidence } from "./evidence.ts";
import type { Command, Shopper } from "./shopper.ts";
import type { Volunteer } from "./volunteer.ts";

type Fault = string;

/** Of a customer's answers at least so many are kept, the newest. */
const ANSWERS_KEPT_MIN = (CUSTOMER_ANSWERS_MAX / 4) * 3;

export function judge(evidence: Evidence, shoppers: readonly Shopper[], volunteers: readonly Volunteer[]): Fault[] {
  return [
    ...shoppers.flatMap((shopper) => judgeShopper(evidence, shopper)),
    ...judgeStock(evidence),
    ...judgeReadModel(evidence),
    ...volunteers.flatMap((volunteer) => judgeBoard(evidence, volunteer)),
  ];
}

/** No acknowledged order lost, no command with two effects: the order is what its accepted commands make, each once. */
function judgeShopper({ orders, answers }: Evidence, shopper: Shopper): Fault[] {
  const order = orders.find(({ customerId }) => customerId === shopper.customerId);
  const stored = new Map(answers.map(({ commandId, answer }) => [commandId, answer]));
  const faults = shopper.commands
    .slice(-ANSWERS_KEPT_MIN)
    .flatMap((command) => judgeAnswer(command, stored.get(command.commandId)));
  const wanted = new Map<string, number>();
  for (const command of shopper.commands)
    if (isTaken(command, stored.get(command.commandId)))
      for (const { offerId, pieces } of command.lines) wanted.set(offerId, pieces);
  const held = Map.groupBy(order?.lines ?? [], (line) => line.offerId);
  for (const offerId of new Set([...wanted.keys(), ...held.keys()])) {
    const pieces = (held.get(offerId as never) ?? []).reduce((sum, line) => sum + line.pieces, 0);
    if (pieces !== (wanted.get(offerId) ?? 0))
      faults.push(`${shopper.customerId} has ${pieces} of ${offerId} instead of ${wanted.get(offerId) ?? 0}`);
  }
  return faults;
}

/** The last command may have been taken without anybody hearing it: what is stored tells. */
const isTaken = (command: Command, stored: { result: string } | undefined): boolean =>
  (command.answer?.result ?? stored?.result) === "accepted";

function judgeAnswer({ commandId, answer }: Command, stored: { result: string } | undefined): Fault[] {
  if (answer === null) return [];
  // Refusals have no effect and are not kept.
  if (answer.result === "refused") return stored === undefined ? [] : [`${commandId} was refused and is now accepted`];
  return stored === undefined ? [`the answer to ${commandId} is lost`] : [];
}

function judgeStock({ orders, held, stocks, shares, changes }: Evidence): Fault[] {
  const sold = unitsByStock(orders.flatMap((order: Order) => order.lines));
  const at = (rows: readonly Record<string, unknown>[], stockId: unknown) =>
    rows.find((row) => row.stock_id === stockId);
  return stocks.flatMap(({ stock_id: stockId, real }) => {
    const units = sold.get(stockId as never) ?? 0;
    const allotted = Number(at(shares, stockId)?.allotted ?? 0);
    const faults: Fault[] = [];
    if (units > Number(real)) faults.push(`${stockId}: ${units} sold of ${real}`);
    if (allotted > Number(real)) faults.push(`${stockId}: ${allotted} allotted of ${real}`);
    if (units > Number(at(held, stockId)?.allotted ?? 0)) faults.push(`${stockId}: more sold than allotted`);
    if (Number(at(held, stockId)?.allotted ?? 0) > allotted) faults.push(`${stockId}: believes in more than allotted`);
    if (Number(at(shares, stockId)?.sold ?? 0) !== units)
      faults.push(`${stockId}: the ledger was not told what is sold`);
    const counted = changes.filter((change) => change.stock_id === stockId).at(-1);
    if (counted?.to_real !== real) faults.push(`${stockId}: real is ${real}, last counted as ${counted?.to_real}`);
    return faults;
  });
}

/** D1 is what writing all orders there once more would make of it. */
function judgeReadModel({ orders, d1Orders, d1Lines, sayings, d1PickUps }: Evidence): Fault[] {
  const byCustomer = orders.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1));
  const expectedOrders = byCustomer.map((order) => [
    ...[order.customerId, order.revision, order.state, orderCents(order.lines)],
  ]);
  const expectedLines = byCustomer.flatMap((order) =>
    order.lines.map((line) => [order.customerId, line.position, line.offerId, line.pieces]),
  );
  const marks = sayings.flatMap(({ key, value }) => {
    const entry = readEntry(String(key), JSON.parse(String(value)));
    return entry?.kind === "line" ? [[entry.orderNumber, entry.position, entry.mark.state, entry.atMs] as const] : [];
  });
  const expectedPickUps = marks.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
  return [
    ...differ("orders", d1Orders.map(Object.values), expectedOrders),
    ...differ("order lines", d1Lines.map(Object.values), expectedLines),
    ...differ("pick-ups", d1PickUps.map(Object.values), expectedPickUps),
  ];
}

function differ(what: string, found: readonly unknown[], expected: readonly unknown[]): Fault[] {
  const [one, other] = [found, expected].map((rows) => rows.map((row) => JSON.stringify(row)));
  const missing = other?.filter((row) => !one?.includes(row)) ?? [];
  const surplus = one?.filter((row) => !other?.includes(row)) ?? [];
  if (missing.length + surplus.length === 0) return [];
  return [`D1's ${what}: ${missing.length} missing (${missing[0]}), ${surplus.length} too many (${surplus[0]})`];
}

/** What a tablet was told is kept counts, or something later does. */
function judgeBoard({ sayings }: Evidence, { acknowledged, refusals }: Volunteer): Fault[] {
  const stored = new Map(sayings.map(({ key, value }) => [String(key), JSON.parse(String(value))]));
  const lost = [...acknowledged].filter(([key, value]) => !(stored.get(key)?.[0] >= Number(value[0])));
  return [
    ...lost.map(
      ([key, value]) => `the board lost ${key}: ${JSON.stringify(value)}, has ${JSON.stringify(stored.get(key))}`,
    ),
    ...refusals.map((reason) => `the board refused a tick: ${reason}`),
  ];
}
