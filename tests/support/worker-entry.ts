/** Spike stand-in. */
import { Server } from "partyserver";

export class LiveDistribution extends Server<Env> {}
export class StockLedger extends Server<Env> {}

export default {
  fetch: () => new Response("not found", { status: 404 }),
} satisfies ExportedHandler<Env>;
