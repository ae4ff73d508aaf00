import { formatMoment, formatTime } from "../words/format-date.ts";
import { marketWords } from "../words/market.ts";
import type { Sale } from "./load-markets.ts";

type BadgeKind = "plain" | "leaf" | "honey" | "tomato";

export const BADGE_OF_STATE: Readonly<Record<Sale["state"], BadgeKind>> = {
  planned: "plain",
  open: "leaf",
  closed: "honey",
  running: "leaf",
  ended: "plain",
  validated: "plain",
  cancelled: "tomato",
};

/** What somebody who would like to buy should know about the sale now, beside its state. */
export function whatComesNext(sale: Sale): string {
  const reading = { timeZone: sale.timeZone };
  if (sale.state === "planned" && sale.opensAtMs !== null)
    return marketWords().ordersFrom({ when: formatMoment(sale.opensAtMs, reading) });
  if (sale.state === "open" && sale.closesAtMs !== null)
    return marketWords().ordersUntil({ when: formatMoment(sale.closesAtMs, reading) });
  if (sale.state === "closed") return marketWords().inPreparation;
  if (sale.state === "running") return marketWords().runningUntil({ when: formatTime(sale.endsAtMs, reading) });
  return "";
}
