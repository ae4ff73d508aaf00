// What waits for an answer when the demo begins: who wants a space, what a farm wants changed, who is invited.
import type { CertifiedIdentity } from "../../domain/producer/legal-identity.ts";
import { legalChange } from "../../worker/store/schema/legal.ts";
import { teamInvitation } from "../../worker/store/schema/producers.ts";
import { spaceRequest } from "../../worker/store/schema/space-requests.ts";
import { byName, SUPPORT } from "./people.ts";
import { PRODUCERS } from "./producers/all.ts";

const DAY_MS = 86_400_000;

/** Somebody who waits for the answer of the support. */
const spaceRequestRow = (askedAtMs: number): typeof spaceRequest.$inferInsert => ({
  id: "request-moulin",
  userId: byName("Marc Peyrot").id,
  askedAtMs,
  name: "Moulin de la Béoux",
  legalName: "Marc Peyrot",
  siret: "99990000400014",
  legalForm: "individual",
  street: "Chemin du Moulin",
  postcode: "26340",
  commune: "Saillans",
  activity:
    "Farines de blé, de petit épeautre et de seigle, moulues à la meule de pierre.\nJe cultive les céréales sur douze hectares autour du moulin.",
});

const identity = (key: string): CertifiedIdentity => {
  const maker = PRODUCERS.find((one) => one.key === key);
  if (maker === undefined) throw new Error(`No producer has the key ${key}`);
  return { name: maker.name, ...maker.legal, commune: maker.commune, postcode: maker.postcode };
};

/** One change that was made long ago, and one that waits for the answer of the support. */
const legalChangeRows = (nowMs: number): (typeof legalChange.$inferInsert)[] => [
  {
    id: "change-brunelle",
    producerId: "brunelle",
    state: "applied",
    askedAtMs: nowMs - 200 * DAY_MS,
    askedBy: "demo-producer",
    explanation: "Nous avons passé l'exploitation en EARL au printemps.",
    before: { ...identity("brunelle"), legalName: "Camille Faure", legalForm: "individual", siret: "99990014500023" },
    wanted: identity("brunelle"),
    decidedAtMs: nowMs - 198 * DAY_MS,
    decidedBy: SUPPORT.id,
  },
  {
    id: "change-ombelle",
    producerId: "ombelle",
    askedAtMs: nowMs - 2 * DAY_MS,
    askedBy: "bastien-chapuis",
    explanation:
      "Le fournil déménage : le nouveau four est au bord de la Sye. L'extrait du registre est joint à mon courriel.",
    before: identity("ombelle"),
    wanted: { ...identity("ombelle"), street: "4 quai de la Sye", siret: "99990012900027" },
  },
];

/** A colleague who has not answered yet; nobody has the link. */
const invitationRow = (nowMs: number): typeof teamInvitation.$inferInsert => ({
  id: "invitation-brunelle",
  producerId: "brunelle",
  email: "jeanne.faure@example.org",
  tokenHash: "no-link",
  invitedBy: "demo-producer",
  sentAtMs: nowMs - DAY_MS,
  expiresAtMs: nowMs + 6 * DAY_MS,
});

/** By table, as demoRows. */
export const questionRows = (nowMs: number) =>
  [
    [spaceRequest, [spaceRequestRow(nowMs - 3 * DAY_MS)]],
    [legalChange, legalChangeRows(nowMs)],
    [teamInvitation, [invitationRow(nowMs)]],
  ] as const;
