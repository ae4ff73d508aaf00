import { clientViteManifest } from "solid-start:client-vite-manifest";
import renderer from "@solidjs/start/server/entry";
import { sweepAccounts } from "./accounts/sweep.ts";
import { runJobs, wakeDueDistributions } from "./cron.ts";
import type { HalleContext } from "./environment.ts";
import { sweepOutcomes } from "./forms/form-outcome.ts";
import { deliverMail } from "./mail/consumer.ts";
import { remindOfNotices } from "./mail/overdue.ts";
import { announceRequests } from "./memberships/announce-requests.ts";
import { knowPerson } from "./middleware/person.ts";
import { policy } from "./middleware/policy.ts";
import { arrangePage } from "./pages/arrange-page.ts";
import { dictionariesIn } from "./pages/words-announced.ts";
import { sweepPictures } from "./pictures/sweep-pictures.ts";
import { site } from "./site.ts";
import { sweepSupportFiles } from "./support/support-files.ts";

export { LiveDistribution } from "../durable-objects/live-distribution.ts";
export { PersonalFeed } from "../durable-objects/personal-feed.ts";
export { StockLedger } from "../durable-objects/stock-ledger.ts";

const dictionaries = dictionariesIn(clientViteManifest);

/** Hands a page to SolidStart, which loads its data through the same API as the browser does, in this process. */
async function renderPage(c: HalleContext): Promise<Response> {
  const { person, sessionId, nonce } = c.var;
  const fetchApi = async (path: string): Promise<Response> => {
    const request = new Request(new URL(path, c.req.url), { headers: c.req.raw.headers });
    knowPerson(request, person, sessionId);
    return site.fetch(request, c.env, c.executionCtx);
  };
  // SolidStart gives `request.context` to pages as the native event's context.
  const page = await renderer.fetch(Object.assign(new Request(c.req.raw), { context: { fetchApi, nonce } }));
  return arrangePage(page, { request: c.req.raw, nonce, assets: c.env.ASSETS, dictionaries, person });
}

site.get("*", policy("read-public-pages"), renderPage);

export default {
  fetch: site.fetch,
  queue: (batch, env) => deliverMail(batch, env),
  async scheduled({ scheduledTime }, env) {
    await runJobs([
      wakeDueDistributions(env, scheduledTime),
      announceRequests(env, scheduledTime),
      sweepAccounts(env, scheduledTime),
      sweepPictures(env, { nowMs: scheduledTime }),
      sweepOutcomes(env, scheduledTime),
      remindOfNotices(env, scheduledTime),
      sweepSupportFiles(env, scheduledTime),
    ]);
  },
} satisfies ExportedHandler<Env>;
