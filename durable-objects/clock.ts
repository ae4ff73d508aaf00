// The time an object goes by. In the demo and in tests it can be set, so that last week's sale is made by living it:
// everything the object does then happens at that instant, and no alarm is armed until the clock runs again.

import { isDemo } from "../domain/access/demo.ts";

export interface Clock {
  nowMs(): number;
  /** Whether time stands still at a chosen instant. */
  readonly isSet: boolean;
}

const CLOCK_KEY = "clock";

export class ObjectClock implements Clock {
  #setMs: number | null;
  readonly #kv: SyncKvStorage;

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    this.#setMs = kv.get<number>(CLOCK_KEY) ?? null;
  }

  get isSet(): boolean {
    return this.#setMs !== null;
  }

  nowMs(): number {
    return this.#setMs ?? Date.now();
  }

  /** Survives eviction. null lets time run again. Refused in a deployment: only the caller knows, so it must check DEMO. */
  set(nowMs: number | null): void {
    this.#setMs = nowMs;
    if (nowMs === null) this.#kv.delete(CLOCK_KEY);
    else this.#kv.put(CLOCK_KEY, nowMs);
  }
}

/** Throws unless this is a demo or a test: nobody turns back the clock of a real sale. */
export function assertClockMayBeSet(env: Pick<Env, "DEMO" | "PUBLIC_ORIGIN">): void {
  if (!isDemo(env)) throw new Error("the clock can be set in the demo only");
}
