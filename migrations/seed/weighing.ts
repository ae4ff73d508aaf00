// What the scales said on the day.
import type { Order } from "../../domain/order/order.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import type { SeedProducer } from "./producers/shape.ts";
import { createRandom, seedFrom } from "./random.ts";
import type { Weighing } from "./stage.ts";

/** A chicken is rarely what one expected, but the flock is: within a sixth to either side. */
const LEAST = 0.86;
const MOST = 1.15;

/** The lines of one producer that still have to be weighed, with what they weigh; null when there are none. */
export function weighingOf(order: Order, producer: SeedProducer): Weighing | null {
  const weighed = order.lines
    .filter((line) => line.producerId === producer.key && line.pieces > 0 && isPriceExpected(line.weightMode))
    .map((line) => {
      const random = createRandom(seedFrom(`${order.customerId} ${order.placedAtMs} ${line.offerId}`));
      const pieces = Array.from({ length: line.pieces }, () => line.nominalAmount * random.between(LEAST, MOST));
      return { position: line.position, measuredAmount: Math.round(pieces.reduce((sum, grams) => sum + grams, 0)) };
    });
  return weighed.length === 0 ? null : { order, producer, weighed };
}
