import { createEffect, createSignal, untrack } from "solid-js";

/** Told which version was saved over, it waits until the page has loaded the one that made: that may take a while. */
export function createNextVersion(version: () => string, onThere: (version: string) => void) {
  const [savedOver, setSavedOver] = createSignal<string>();
  createEffect(() => {
    const [before, now] = [savedOver(), version()];
    if (before === undefined || before === now) return;
    setSavedOver(undefined);
    untrack(() => onThere(now));
  });
  return setSavedOver;
}
