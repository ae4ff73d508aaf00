import { useSearchParams } from "@solidjs/router";
import { type Accessor, createMemo } from "solid-js";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { filterIn, isFiltering, isShown, type StallOffer } from "./stall-filter.ts";

interface LookOptions {
  readonly offers: Accessor<readonly StallOffer[]>;
  /** Whether the customer can or does have some. */
  readonly isToBeHad: (offer: FrozenOffer) => boolean;
}

/** What of the stall is looked at: read from the page's address, and changed there. */
export function createLook({ offers, isToBeHad }: LookOptions) {
  const [search, setSearch] = useSearchParams();
  const filter = createMemo(() => filterIn(search));
  const shownIds = createMemo(() => {
    const now = filter();
    const passes = (one: StallOffer) => isShown(one, now, !now.isAvailableOnly || isToBeHad(one.offer));
    return new Set(offers().flatMap((one) => (passes(one) ? [one.offer.offerId] : [])));
  });
  return {
    filter,
    isFiltering: () => isFiltering(filter()),
    isShown: (offer: FrozenOffer) => shownIds().has(offer.offerId),
    shownCount: () => shownIds().size,
    /** The page stays where it is; "back" leaves the shop instead of undoing each letter typed. */
    change: (field: string, value: string | null) => setSearch({ [field]: value }, { replace: true, scroll: false }),
  };
}
