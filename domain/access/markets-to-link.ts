import type { MarketId } from "../ids.ts";
import { may } from "./may.ts";
import type { Person } from "./person.ts";

/** The markets whose catalogs somebody answers for. */
export const marketsToLink = (person: Person | null): MarketId[] => [
  ...new Set(
    (person?.rights ?? [])
      .map(({ marketId }) => marketId)
      .filter((marketId) => may(person, "link-catalogs", { kind: "market", marketId })),
  ),
];
