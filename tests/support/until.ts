import { vi } from "vitest";

/** How long a test waits for what must come, on the slowest machine; on most it comes at once. */
export const PATIENCE_MS = 20_000;

/** Looks until it holds. */
export const until = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: 10 });
