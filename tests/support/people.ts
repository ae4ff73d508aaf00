// One person of each kind, for a market of their own and nobody's friend elsewhere.
import type { MarketRightKind, Person } from "../../domain/access/person.ts";
import type { DistributionSubject } from "../../domain/access/subject.ts";
import * as id from "./ids.ts";

export const KINDS = [
  "nobody",
  "customer",
  "volunteer",
  "producer",
  "owner of the producer",
  "admin",
  "contact of all catalogs",
  "contact of one catalog",
  "keeper of members",
  "keeper of messages",
  "support",
] as const;
export type Kind = (typeof KINDS)[number];

const customer = (name: string): Person => ({
  userId: id.user(name),
  name,
  isSupport: false,
  producerIds: [],
  ownedProducerIds: [],
  rights: [],
  dutyIds: [],
});

/** Everybody there can be at one distribution, by kind. `key` keeps them apart from those of another. */
export function peopleAt(subject: DistributionSubject, key: string): Readonly<Record<Kind, Person | null>> {
  const one = customer(`${key}-person`);
  const participant = subject.participants[0];
  if (participant === undefined) throw new Error("nobody takes part");
  const withRight = (right: MarketRightKind, catalogId: typeof participant.catalogId | null = null): Person => ({
    ...one,
    rights: [{ marketId: subject.marketId, right, catalogId }],
  });
  return {
    nobody: null,
    customer: one,
    volunteer: { ...one, dutyIds: [subject.distributionId] },
    producer: { ...one, producerIds: [participant.producerId] },
    "owner of the producer": {
      ...{ ...one, producerIds: [participant.producerId] },
      ownedProducerIds: [participant.producerId],
    },
    admin: withRight("admin"),
    "contact of all catalogs": withRight("catalogs"),
    "contact of one catalog": withRight("catalogs", participant.catalogId),
    "keeper of members": withRight("members"),
    "keeper of messages": withRight("messages"),
    support: { ...one, isSupport: true },
  };
}
