import { type Accessor, createEffect, createSignal, onCleanup, onMount } from "solid-js";
import type { Plan } from "../../domain/distribution/plan.ts";
import type { LiveSale } from "../live/use-live-sale.ts";
import { nextBoundaryMs } from "./sale-boundaries.ts";

/** Timers of browsers count to 24 days only, and a page that slept should look again soon. */
const LOOK_AGAIN_MS = 60_000;

export interface SaleClock {
  /** Moves when the sale looks different: what depends on it is computed a few times a day. */
  readonly nowMs: Accessor<number>;
  /** The distribution's clock at this instant; before the page is alive, when the server drew it. */
  readonly exactMs: Accessor<number>;
  /** Whether a script runs the page. */
  readonly isAlive: Accessor<boolean>;
}

/** The distribution's clock, whatever the reader's own says. */
export function createSaleClock(live: Pick<LiveSale, "nowMs">, plan: Accessor<Plan>, drawnAtMs: number): SaleClock {
  const [nowMs, setNowMs] = createSignal(drawnAtMs);
  const [isAlive, setIsAlive] = createSignal(false);
  const exactMs = () => (isAlive() ? live.nowMs() : drawnAtMs);
  onMount(() => setIsAlive(true));
  createEffect(() => {
    if (!isAlive()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const now = live.nowMs();
      if (nextBoundaryMs(plan(), nowMs()) !== nextBoundaryMs(plan(), now)) setNowMs(now);
      const next = nextBoundaryMs(plan(), now);
      if (next !== null) timer = setTimeout(look, Math.min(next - now, LOOK_AGAIN_MS));
    };
    look();
    document.addEventListener("visibilitychange", look);
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    });
  });
  return { nowMs, exactMs, isAlive };
}
