import type { APIEvent } from "@solidjs/start/server";
import { renderSVG } from "uqr";
import { orderPath } from "../../../../orders/order-paths.ts";

/** What a volunteer scans: the address of the order's page. Black on white in every theme, or cameras miss it. */
export function GET({ params, request }: APIEvent): Response {
  const address = new URL(orderPath(params.distributionId ?? ""), request.url).href;
  const svg = renderSVG(address, { ecc: "M", border: 2 });
  return new Response(svg, { headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=86400" } });
}
