import type { CatalogId, MarketId } from "../ids.ts";
import type { MarketRightKind, Person } from "./person.ts";
import type { DistributionSubject, Subject } from "./subject.ts";

/**
 * What a person is to a subject. `anyone` is held by all, signed in or not; `customer` by every account; `self` by the
 * person an account or an order belongs to.
 */
export type Role =
  | "anyone"
  | "customer"
  | "self"
  | "volunteer"
  | "catalog-contact"
  | "market-admin"
  | "member-keeper"
  | "message-keeper"
  | "producer-member"
  | "producer-owner"
  | "support";

export const ROLES: readonly Role[] = [
  "anyone",
  "customer",
  "self",
  "volunteer",
  "catalog-contact",
  "market-admin",
  "member-keeper",
  "message-keeper",
  "producer-member",
  "producer-owner",
  "support",
];

const ROLE_OF_RIGHT: Readonly<Record<MarketRightKind, Role>> = {
  admin: "market-admin",
  catalogs: "catalog-contact",
  members: "member-keeper",
  messages: "message-keeper",
};

/** Every role the person holds towards the subject. Market rights are cumulative and hold in their own market only. */
export function rolesTowards(person: Person | null, subject: Subject): ReadonlySet<Role> {
  const roles = new Set<Role>(["anyone"]);
  if (person === null) return roles;
  roles.add("customer");
  if (person.isSupport) roles.add("support");
  switch (subject.kind) {
    case "anything":
      break;
    case "person":
      if (subject.userId === person.userId) roles.add("self");
      break;
    case "producer":
      if (person.producerIds.includes(subject.producerId)) roles.add("producer-member");
      if (person.ownedProducerIds.includes(subject.producerId)) roles.add("producer-owner");
      break;
    case "market":
      for (const role of marketRoles(person, subject.marketId, null)) roles.add(role);
      break;
    case "distribution":
      for (const role of marketRoles(person, subject.marketId, catalogIdsOf(subject))) roles.add(role);
      if (person.dutyIds.includes(subject.distributionId)) roles.add("volunteer");
      if (subject.participants.some(({ producerId }) => person.producerIds.includes(producerId)))
        roles.add("producer-member");
      break;
  }
  return roles;
}

const catalogIdsOf = (subject: DistributionSubject): CatalogId[] =>
  subject.participants.map(({ catalogId }) => catalogId);

/** `catalogIds` null: the market itself is meant, so a right limited to one catalog does not reach it. */
function marketRoles(person: Person, marketId: MarketId, catalogIds: readonly CatalogId[] | null): Role[] {
  return person.rights
    .filter((held) => held.marketId === marketId)
    .filter((held) => held.catalogId === null || catalogIds?.includes(held.catalogId))
    .map((held) => ROLE_OF_RIGHT[held.right]);
}
