import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { timeLeftChangesInMs } from "../../words/format-time-left.ts";

export interface TimeLeftOptions {
  readonly untilMs: number;
  /** The server's clock when it made the page or last spoke: the reader's own may be wrong by hours. */
  readonly nowMs: number;
}

/**
 * Milliseconds left, by the server's clock; renewed when the words for it change. The first value is the server's, so
 * that the browser takes over exactly what was drawn.
 */
export const createTimeLeft = (options: () => TimeLeftOptions): Accessor<number> => {
  const [nowMs, setNowMs] = createSignal(options().nowMs);
  const leftMs = () => Math.max(0, options().untilMs - nowMs());
  createEffect(() => {
    const { nowMs: serverNowMs, untilMs } = options();
    const aheadMs = serverNowMs - Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const now = Date.now() + aheadMs;
      setNowMs(now);
      if (now < untilMs) timer = setTimeout(tick, timeLeftChangesInMs(untilMs - now));
    };
    tick();
    onCleanup(() => clearTimeout(timer));
  });
  return leftMs;
};
