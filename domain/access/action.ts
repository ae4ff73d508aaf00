import type { Role } from "./role.ts";

// Every action of Halle and who may do it. A route or a socket message names one of these; nothing else decides.
// A producer's member acts on the lines of their own producer only: the subject says which, the caller narrows to it.
const ALLOWED = {
  "read-public-pages": ["anyone"],
  "enter-account": ["anyone"],
  "enter-demo": ["anyone"],
  "change-language": ["anyone"],
  "watch-sale": ["anyone"],
  "read-own-account": ["self"],
  "change-own-account": ["self"],
  "read-own-orders": ["self"],
  "read-own-duties": ["self"],
  "ask-for-space": ["self"],
  "decide-spaces": ["support"],
  "write-to-support": ["anyone"],
  "read-support-files": ["support"],
  "write-to-market": ["customer"],
  "change-market-contact": ["market-admin"],
  "join-market": ["customer"],
  "leave-market": ["customer"],
  "ask-membership": ["customer"],
  "decide-memberships": ["market-admin", "member-keeper"],
  "place-order": ["customer"],
  "read-orders": ["volunteer", "catalog-contact", "market-admin", "producer-member"],
  "read-own-lines": ["producer-member"],
  "change-order": ["catalog-contact", "market-admin", "producer-member"],
  "work-board": ["volunteer", "catalog-contact", "market-admin", "producer-member"],
  "validate-distribution": ["market-admin"],
  "read-stocks": ["producer-member"],
  "change-stocks": ["producer-member"],
  "read-products": ["producer-member"],
  "change-products": ["producer-member"],
  "read-profile": ["producer-member"],
  "change-profile": ["producer-member"],
  "read-catalogs": ["producer-member"],
  "change-catalogs": ["producer-member"],
  "read-team": ["producer-member"],
  "leave-team": ["producer-member"],
  "change-team": ["producer-owner"],
  "accept-invitation": ["self"],
  "read-legal": ["producer-member"],
  "ask-legal-change": ["producer-owner"],
  "decide-legal-changes": ["support"],
  "link-catalogs": ["market-admin", "catalog-contact"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof ALLOWED;

export const ACTIONS = Object.keys(ALLOWED) as readonly Action[];

export const rolesAllowed = (action: Action): readonly Role[] => ALLOWED[action];
