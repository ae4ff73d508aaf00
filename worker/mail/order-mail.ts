// Makes the message of a notice that was taken: from the notice what happened, from D1 who reads it, when and where.
import * as v from "valibot";
import { closesAtMs } from "../../domain/distribution/sale-state.ts";
import { DistributionId } from "../../domain/ids.ts";
import { type ToldLine, toldCents } from "../../domain/notice/told-order.ts";
import { contactOf } from "../store/market-contact.ts";
import type { TakenNotice } from "../store/notices.ts";
import { readPlan } from "../store/plan.ts";
import { readReader } from "../store/readers.ts";
import type { OrderMessage } from "./messages/order-notices.ts";

interface OrderMail {
  readonly message: OrderMessage;
  readonly replyTo: string | undefined;
}

interface Wanted {
  readonly nowMs: number;
  readonly attaches: boolean;
}

/** null: there is nothing to tell, or nobody to tell it to, or the sale itself is gone. */
export async function orderMailOf(
  env: Env,
  taken: TakenNotice,
  { nowMs, attaches }: Wanted,
): Promise<OrderMail | null> {
  const { notice, order } = taken;
  if (notice === null) return null;
  const [plan, reader] = await Promise.all([
    readPlan(env.DB, v.parse(DistributionId, taken.distributionId)),
    readReader(env.DB, taken.personId),
  ]);
  if (plan === null || reader === null) return null;
  const { market, startsAtMs, endsAtMs } = plan;
  const nameOf = (producerId: string) => plan.producers.find((one) => one.producerId === producerId)?.name ?? "";
  const byName = (line: ToldLine, side: "producer" | "market") =>
    (side === "producer" ? nameOf(line.producerId) : "") || market.name;
  const ordered = order.lines.filter((line) => line.pieces > 0);
  const url = `${env.PUBLIC_ORIGIN}/ventes/${plan.distributionId}/commande`;
  const contact = await contactOf(env.DB, market.marketId);
  return {
    replyTo: contact === "" ? undefined : contact,
    message: {
      ...{ id: taken.id, kind: notice.kind, to: reader.email, language: reader.language, name: reader.name },
      ...{ number: order.number, marketName: market.name, timeZone: market.timeZone, startsAtMs, endsAtMs },
      place: plan.place,
      editableUntilMs: plan.cancelledAtMs === null ? closesAtMs(plan, nowMs) : null,
      producers: [...Map.groupBy(ordered, (line) => line.producerId)].map(([producerId, lines]) => ({
        ...{ name: nameOf(producerId), lines },
      })),
      ...{ totalCents: toldCents(order), isExpected: ordered.some((line) => line.isExpected) },
      own: [...notice.own],
      others: notice.others.map((change) => ({
        ...{ ...change, reasons: [...change.reasons] },
        byName: byName(change.line, change.side),
      })),
      url,
      marketUrl: `${env.PUBLIC_ORIGIN}/marches/${market.slug}/ecrire?commande=${order.number}`,
      calendarUrl: attaches ? null : `${url}/agenda.ics`,
    },
  };
}
