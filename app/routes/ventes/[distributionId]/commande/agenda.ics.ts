import type { APIEvent } from "@solidjs/start/server";
import { calendarFile } from "../../../../../domain/calendar/calendar-file.ts";
import { orderPath } from "../../../../orders/order-paths.ts";
import { loadShop } from "../../../../shop/load-shop.ts";
import { formatHours } from "../../../../words/format-date.ts";
import { ordersWords } from "../../../../words/orders.ts";

/** The hand-out of one's order, for one's own calendar. */
export async function GET({ params, request }: APIEvent): Promise<Response> {
  const snapshot = await loadShop(params.distributionId ?? "");
  const order = snapshot?.order;
  if (!snapshot || !order) return new Response(null, { status: 404 });
  const { plan, nowMs } = snapshot;
  const { market, place } = plan;
  const number = ordersWords().number({ number: order.number });
  const file = calendarFile({
    uid: `${plan.distributionId}@halle`,
    writtenAtMs: nowMs,
    startsAtMs: plan.startsAtMs,
    endsAtMs: plan.endsAtMs,
    summary: `${market.name} · ${number}`,
    location: `${place.name}, ${place.address}, ${place.postcode} ${place.commune}`,
    description: `${number}. ${formatHours(plan, market)}. ${ordersWords().tellNumber}`,
    url: new URL(orderPath(plan.distributionId), request.url).href,
  });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="halle-${order.number}.ics"`,
    },
  });
}
