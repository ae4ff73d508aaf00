import type { OfferId, ProducerId } from "../../domain/ids.ts";
import type { OrderRefusal } from "../../domain/order/refusal.ts";
import { formatMoment } from "../words/format-date.ts";
import { formatList } from "../words/format-list.ts";
import { formatMoney } from "../words/format-money.ts";
import { refusalWords } from "../words/refusal.ts";
import { shopWords } from "../words/shop.ts";
import type { Obstacle } from "./obstacles.ts";
import { repricingText } from "./repricing-text.ts";

interface LineFacts {
  readonly name: string;
  readonly timeZone: string;
}

/** What stands in the way of one line. */
export function obstacleText(obstacle: Obstacle, { name, timeZone }: LineFacts): string {
  switch (obstacle.kind) {
    case "short":
      return refusalWords()["sold-out"]({ name, left: obstacle.possiblePieces });
    case "closed":
      return shopWords().lineClosed;
    case "not-open-yet":
      return refusalWords()["not-open-yet"]({ opensAt: formatMoment(obstacle.opensAtMs, { timeZone }) });
    case "not-on-sale":
      return shopWords().lineNotOnSale;
    case "price-changed":
      return repricingText(obstacle);
  }
}

interface SaleFacts {
  readonly offerName: (offerId: OfferId) => string;
  readonly producerName: (producerId: ProducerId) => string;
  readonly timeZone: string;
}

/** Why an order was not taken: one sentence per thing to know. */
export function refusalTexts(refusal: OrderRefusal, { offerName, producerName, timeZone }: SaleFacts): string[] {
  const words = refusalWords();
  const names = (offerIds: readonly OfferId[]) => formatList(offerIds.map(offerName));
  switch (refusal.reason) {
    case "sold-out":
      return refusal.shortages.map(({ offerId, possiblePieces }) =>
        words["sold-out"]({ name: offerName(offerId), left: possiblePieces }),
      );
    case "sale-closed":
      return [words["sale-closed"]({ names: names(refusal.offerIds) })];
    case "not-on-sale":
      return [words["not-on-sale"]({ names: names(refusal.offerIds) })];
    case "not-open-yet":
      return [words["not-open-yet"]({ opensAt: formatMoment(refusal.opensAtMs, { timeZone }) })];
    case "below-minimum":
      return [belowMinimumText(refusal, producerName)];
    case "too-fast":
      return [words["too-fast"]({ seconds: Math.ceil(refusal.waitMs / 1_000) })];
    default:
      return [words[refusal.reason]];
  }
}

export function belowMinimumText(
  { producerId, minimumCents, totalCents }: Extract<OrderRefusal, { reason: "below-minimum" }>,
  producerName: (producerId: ProducerId) => string,
): string {
  const facts = { minimum: formatMoney(minimumCents), missing: formatMoney(minimumCents - totalCents) };
  return producerId === null
    ? refusalWords()["below-minimum"](facts)
    : shopWords().belowProducerMinimum({ ...facts, producer: producerName(producerId) });
}
