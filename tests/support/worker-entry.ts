/** The worker without its pages: SolidStart's Vite plugin, which brings the handler of pages, does not run here. */
import { api } from "../../worker/api.ts";

export { LiveDistribution } from "../../durable-objects/live-distribution.ts";
export { StockLedger } from "../../durable-objects/stock-ledger.ts";

export default { fetch: api.fetch } satisfies ExportedHandler<Env>;
