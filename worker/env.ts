/**
 * What wrangler.toml binds, as the worker and its Durable Objects see it. Kept by hand, because the generated file is
 * 12,000 lines and knows no secrets; a module and not a `.d.ts`, because `skipLibCheck` would hide a wrong path here.
 */
import type { LiveDistribution } from "../durable-objects/live-distribution.ts";
import type { PersonalFeed } from "../durable-objects/personal-feed.ts";
import type { StockLedger } from "../durable-objects/stock-ledger.ts";

declare global {
  interface Env {
    DB: D1Database;
    PICTURES: R2Bucket;
    IMAGES: ImagesBinding;
    MAIL: Queue;
    LIVE_DISTRIBUTION: DurableObjectNamespace<LiveDistribution>;
    STOCK_LEDGER: DurableObjectNamespace<StockLedger>;
    PERSONAL_FEED: DurableObjectNamespace<PersonalFeed>;
    ASSETS: Fetcher;
    PUBLIC_ORIGIN: string;
    /** Where Durable Objects must live: "eu" when deployed, empty on this machine. */
    JURISDICTION: string;
    MAIL_FROM: string;
    /** Where support reads its mail; shown on the pages that say whom to ask. */
    SUPPORT_EMAIL: string;
    /** Secret. */
    BETTER_AUTH_SECRET: string;
    /** Secret; absent on this machine. */
    RESEND_API_KEY?: string;
    /** Another address of the mail service; absent for its own. */
    RESEND_BASE_URL?: string;
    /** "1" offers one-click sign-in. Set by `npm start`, `npm run dev` and the tests; `npm run deploy` refuses it. */
    DEMO?: string;
    /** "off" lets one person send any number of frames: for measuring on one machine. Has no effect over TLS. */
    FRAME_RATE?: string;
  }
  namespace Cloudflare {
    interface Env extends globalThis.Env {}
  }
}
