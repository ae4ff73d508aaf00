// What every page does for the times without a network.
import { currentLanguage } from "../words/current-language.ts";
import { finishSignOut } from "./late-sign-out.ts";

/** Once the page has what it needs itself. */
export function startOffline(): void {
  void finishSignOut();
  // `vite dev` has no worker to serve: it would keep yesterday's pages.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = () => {
    const registering = navigator.serviceWorker.register(`/service-worker.js?lang=${currentLanguage()}`);
    registering.catch((error: unknown) => console.warn(error));
  };
  // A page that waits for its words may come alive after it has loaded.
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}
