/** The worker without its pages: SolidStart's Vite plugin, which brings the handler of pages, does not run here. */
import { site } from "../../worker/site.ts";

export { LiveDistribution, PersonalFeed, StockLedger } from "./faulty-network.ts";

// What objects put on the mail queue is taken and nothing done: tests deliver what they want delivered.
export default { fetch: site.fetch, queue: () => undefined } satisfies ExportedHandler<Env>;
