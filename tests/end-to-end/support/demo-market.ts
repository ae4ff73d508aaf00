// The demo market, one for each of Playwright's workers: their tests never see each other's doings, and the order of the
// files does not matter.
import { test as base } from "@playwright/test";
import { type OwnServer, startOwnServer } from "./own-server.ts";

interface Servers {
  /** Where the demo market stands as it was set up, but for what this worker's tests have done to it. */
  readonly demoUrl: string;
  /** Another, for tests that make markets of their own: in the demo market, people would find themselves at home in those. */
  readonly ownServer: OwnServer;
}

// All of them use these, each by its own need: a worker ends where the next test asks for other fixtures of its scope.
// biome-ignore lint/complexity/noBannedTypes: no fixture of a single test's.
export const test = base.extend<{}, Servers>({
  demoUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are needed.
    async ({}, use) => {
      const server = await startOwnServer();
      process.env.HALLE_URL = server.url;
      await use(server.url);
      await server.stop();
    },
    { scope: "worker", auto: true, timeout: 180_000 },
  ],
  ownServer: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const server = await startOwnServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ demoUrl }, use) => use(demoUrl),
});
