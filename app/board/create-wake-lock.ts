// Keeps the screen from going dark while the board is in front, where the browser allows it.
import { createEffect, createSignal, onCleanup, onMount } from "solid-js";

const KEPT = "halle-screen-awake";

export function createWakeLock() {
  const isPossible = "wakeLock" in navigator;
  const [isWanted, setWanted] = createSignal(localStorage.getItem(KEPT) !== "no");
  let lock: WakeLockSentinel | undefined;
  const hold = async () => {
    if (!isPossible || !isWanted() || document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      // An almost empty battery, or a browser that wants a press first: the screen goes dark as it always did.
    }
  };
  // The browser takes it back when the page is hidden.
  const holdAgain = () => void hold();
  createEffect(() => {
    if (isWanted()) void hold();
    else void lock?.release();
  });
  onMount(() => document.addEventListener("visibilitychange", holdAgain));
  onCleanup(() => {
    document.removeEventListener("visibilitychange", holdAgain);
    void lock?.release();
  });
  return {
    isPossible,
    isWanted,
    want(wanted: boolean): void {
      localStorage.setItem(KEPT, wanted ? "yes" : "no");
      setWanted(wanted);
    },
  };
}
