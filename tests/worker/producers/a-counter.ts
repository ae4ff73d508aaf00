// Where producer spaces are asked for and opened.
import { aSiret } from "../../support/siret.ts";
import { aWorker } from "../accounts/browser.ts";
import { aPerson } from "../accounts/people.ts";

export const WANTED = {
  name: "Moulin de la Béoux",
  legalName: "Marc Peyrot",
  legalForm: "individual",
  street: "Chemin du Moulin",
  postcode: "26340",
  commune: "Saillans",
  activity: "Farines de blé",
  charter: "accepted",
};
type Wanted = typeof WANTED & { readonly siret: string };
export const POSITION = { position: "44.6961, 5.1956" };

// Their answers are read by what they hold.
// biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested.
export const bodyOf = async (reply: Promise<{ body: unknown }>): Promise<any> => (await reply).body;

/** Somebody who wants to become a producer, and the support, each at a browser of the same worker. */
export async function aCounter() {
  const worker = aWorker({ DEMO: "1" });
  const farmer = await aPerson({ name: "Marc" });
  const [asker, support] = [worker.aBrowser(), worker.aBrowser()];
  await asker.post("/api/accounts/sign-in", { email: farmer.email, password: farmer.password });
  await support.post("/api/demo/sign-in", { person: "support" });
  const siret = aSiret();
  const waiting = async () =>
    (await bodyOf(support.get("/api/support/space-requests"))).requests.find(
      ({ email }: { email: string }) => email === farmer.email,
    );
  const answer = async (what: string, id: string, fields: object) =>
    support.post(`/api/support/space-requests/${id}/${what}`, {
      ...{ askedAtMs: String((await waiting())?.askedAtMs ?? 0) },
      ...fields,
    });
  return {
    ...{ worker, asker, support, farmer, siret, waiting },
    idOf: async () => (await waiting())?.id,
    ask: (changes: Partial<Wanted> = {}) => asker.post("/api/space-request", { ...WANTED, siret, ...changes }),
    certify: (id: string, fields = {}) => answer("certify", id, { ...POSITION, ...fields }),
    refuse: (id: string, refusal = "Le SIRET est fermé.") => answer("refuse", id, { refusal }),
  };
}

export type Counter = Awaited<ReturnType<typeof aCounter>>;
