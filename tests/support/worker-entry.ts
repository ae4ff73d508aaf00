/** The worker without its pages: SolidStart's Vite plugin, which brings the handler of pages, does not run here. */
import { site } from "../../worker/site.ts";

export { LiveDistribution, PersonalFeed, StockLedger } from "./faulty-network.ts";

export default { fetch: site.fetch } satisfies ExportedHandler<Env>;
