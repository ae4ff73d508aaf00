import type { ProducerId } from "../ids.ts";
import type { Order } from "./order.ts";

/** A producer sees the orders that hold lines of theirs, and of those nothing but these lines. null: not for them. */
export function narrowOrder(order: Order, producerId: ProducerId): Order | null {
  const lines = order.lines.filter((line) => line.producerId === producerId);
  if (lines.length === 0) return null;
  const positions = new Set(lines.map((line) => line.position));
  return { ...order, lines, changes: order.changes.filter((change) => positions.has(change.position)) };
}
