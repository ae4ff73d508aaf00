// Signing out where there is no network: the device forgets at once, the server hears of it when it can.
import { paths } from "../ui/site/paths.ts";

const OWED = "halle-sign-out";

const tellServer = async (): Promise<void> => {
  const response = await fetch(paths.signOut, { method: "POST", redirect: "manual" });
  // A redirect one does not follow has neither a status nor a body.
  if (response.type !== "opaqueredirect" && !response.ok) throw new Error(`not signed out: ${response.status}`);
};

export async function signOutNowOrLater(): Promise<void> {
  try {
    await tellServer();
  } catch {
    localStorage.setItem(OWED, "yes");
  }
  location.assign(paths.home);
}

/** Nobody gets to see a page as somebody who has signed out. */
export async function finishSignOut(): Promise<void> {
  if (localStorage.getItem(OWED) === null) return;
  try {
    await tellServer();
  } catch {
    // Still no network: owed until the next page.
    return;
  }
  localStorage.removeItem(OWED);
  location.reload();
}
