import type { BrowserContext } from "@playwright/test";
import type { DemoPerson } from "./pages.ts";

/** Signs the whole context in, as a click on the demo market's sign-in page does. */
export async function signIn(context: BrowserContext, person: DemoPerson, origin: string): Promise<void> {
  if (person === "visitor") return;
  const reply = await context.request.post(`${origin}/api/demo/sign-in`, {
    form: { person },
    headers: { origin },
    maxRedirects: 0,
  });
  if (reply.status() >= 400) throw new Error(`The demo market does not let the ${person} in: ${reply.status()}`);
}
