import type { Context } from "hono";
import type { Person } from "../domain/access/person.ts";

/** What every handler of the worker can count on. */
export interface HalleEnv {
  Bindings: Env;
  Variables: {
    /** Who asks; null when nobody is signed in. Set before any route runs. */
    person: Person | null;
    /** The session of whoever asks; null when nobody is signed in. */
    sessionId: string | null;
    /** What the page's own inline scripts carry, so that only they run. Set before any route runs. */
    nonce: string;
  };
}

export type HalleContext = Context<HalleEnv>;
