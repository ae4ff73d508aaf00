import type { APIEvent } from "@solidjs/start/server";
import { renderSVG } from "uqr";
import { paths } from "../../../ui/site/paths.ts";

/** The address of the catalog's page. Black on white in every theme, or cameras miss it. */
export function GET({ params, request }: APIEvent): Response {
  const address = new URL(paths.catalog(Number(params.code)), request.url).href;
  const svg = renderSVG(address, { ecc: "M", border: 2 });
  return new Response(svg, { headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=86400" } });
}
