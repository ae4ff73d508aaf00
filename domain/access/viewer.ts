import * as v from "valibot";
import { ProducerId, UserId } from "../ids.ts";
import type { ClientMessage } from "../protocol/client/message.ts";
import { ACTIONS, type Action } from "./action.ts";
import { may } from "./may.ts";
import type { Person } from "./person.ts";
import { rolesTowards } from "./role.ts";
import type { DistributionSubject } from "./subject.ts";

/** Whose eyes a socket has: a customer's (own order), one producer's (own lines) or the market's (everything). */
export const Audience = v.variant("kind", [
  v.strictObject({ kind: v.literal("customer") }),
  v.strictObject({ kind: v.literal("producer"), producerId: ProducerId }),
  v.strictObject({ kind: v.literal("staff") }),
]);
export type Audience = v.InferOutput<typeof Audience>;

/** Who a socket is and what it may do, decided once, when it connects. */
export const Viewer = v.strictObject({
  /** null: not signed in; may only watch. */
  userId: v.nullable(UserId),
  name: v.string(),
  audience: Audience,
  actions: v.array(v.picklist(ACTIONS)),
});
export type Viewer = v.InferOutput<typeof Viewer>;

/** Each message of a distribution's socket is one of these actions. */
export const ACTION_OF_MESSAGE: Readonly<Record<ClientMessage["type"], Action>> = {
  "place-order": "place-order",
  "change-order": "change-order",
  "get-snapshot": "watch-sale",
  "open-board": "work-board",
};

/**
 * The viewer somebody becomes with this audience; null when the audience is not theirs. A producer's eyes are for the
 * producer's team and for the contact of one of its catalogs; the market's are for volunteers, admins and the contacts of
 * all catalogs. Somebody with several roles gets those of the audience they asked for, not the sum.
 */
export function viewerOf(person: Person | null, subject: DistributionSubject, audience: Audience): Viewer | null {
  const actions = actionsOf(person, subject, audience);
  if (!actions.includes("watch-sale")) return null;
  return { userId: person?.userId ?? null, name: person?.name ?? "", audience, actions };
}

const WATCHES_AND_CHANGES = ["watch-sale", "change-order", "work-board"] as const;

function actionsOf(person: Person | null, subject: DistributionSubject, audience: Audience): Action[] {
  if (audience.kind === "customer")
    return ["watch-sale", ...(may(person, "place-order", subject) ? (["place-order"] as const) : [])];
  if (person === null) return [];
  if (audience.kind === "producer")
    return isForProducer(person, subject, audience.producerId) ? [...WATCHES_AND_CHANGES] : [];
  const roles = rolesTowards(person, subject);
  if (roles.has("market-admin") || isContactOfAll(person, subject)) return [...WATCHES_AND_CHANGES];
  return roles.has("volunteer") ? ["watch-sale", "work-board"] : [];
}

const catalogRights = (person: Person, subject: DistributionSubject) =>
  person.rights.filter((held) => held.marketId === subject.marketId && held.right === "catalogs");

const isContactOfAll = (person: Person, subject: DistributionSubject): boolean =>
  catalogRights(person, subject).some((held) => held.catalogId === null);

function isForProducer(person: Person, subject: DistributionSubject, producerId: ProducerId): boolean {
  const own = subject.participants.filter((participant) => participant.producerId === producerId);
  if (own.length === 0) return false;
  return (
    person.producerIds.includes(producerId) ||
    catalogRights(person, subject).some((held) => own.some(({ catalogId }) => catalogId === held.catalogId))
  );
}
