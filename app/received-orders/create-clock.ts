import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

const TICK_MS = 10_000;

/** The distribution's clock, moving; it starts where the server drew the page. */
export function createClock(read: () => number, drawnAtMs: number): Accessor<number> {
  const [nowMs, setNowMs] = createSignal(drawnAtMs);
  onMount(() => {
    const timer = setInterval(() => setNowMs(read()), TICK_MS);
    onCleanup(() => clearInterval(timer));
  });
  return nowMs;
}
