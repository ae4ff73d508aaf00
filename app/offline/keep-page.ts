import { noteKeeper } from "./keeper.ts";
import { isAsset, type KeepOutcome, type KeepPage } from "./paths.ts";

/** Files this page asked for once it was alive, such as a dictionary. */
const lateAssets = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && isAsset(pathname))
    .map(({ pathname }) => pathname);

/** Whether the page at hand opens without a network from now on. Never answers where no worker keeps pages. */
export async function keepThisPage(userId: string): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const { active } = await navigator.serviceWorker.ready;
  // Signing out has to ask its question without a network too.
  await import("./leave-device.tsx");
  noteKeeper(userId);
  const { port1, port2 } = new MessageChannel();
  const kept = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<KeepOutcome>) => resolve(data === "kept");
  });
  active?.postMessage({ type: "keep-page", path: location.pathname, assets: lateAssets() } satisfies KeepPage, [port2]);
  return kept;
}
