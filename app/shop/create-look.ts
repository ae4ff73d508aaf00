import { useSearchParams } from "@solidjs/router";
import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import type { CategoryKey } from "../../domain/product/category.ts";
import {
  FIRST_REACH,
  filterIn,
  isFiltering,
  isShown,
  nextReach,
  reachIn,
  type StallFilter,
  type StallOffer,
} from "./stall-filter.ts";

type Sections = ReadonlyMap<CategoryKey, readonly StallOffer[]>;

interface LookOptions {
  /** The whole stall, in the order of its shelves. */
  readonly sections: Accessor<Sections>;
  /** Whether the customer can or does have some. */
  readonly isToBeHad: (offer: FrozenOffer) => boolean;
}

/**
 * What of the stall is looked at: read from the page's address, and changed there. Of what passes the filter only the
 * first cards are in the page; the reach grows as somebody goes on down, so that a stall of a thousand offers opens as
 * fast as one of fifty.
 */
export function createLook({ sections, isToBeHad }: LookOptions) {
  const [search, setSearch] = useSearchParams();
  // Other parts of the page live in its address too: only what is filtered by counts as a change.
  const filter = createMemo(() => filterIn(search), undefined, { equals: isSameFilter });
  const [reach, setReach] = createSignal(reachIn(search));
  createEffect(on(filter, () => setReach(FIRST_REACH), { defer: true }));
  const shown = createMemo<Sections>(() => {
    const now = filter();
    const passes = (one: StallOffer) => isShown(one, now, !now.isAvailableOnly || isToBeHad(one.offer));
    return mapSections(sections(), (offers) => offers.filter(passes));
  });
  const inPage = createMemo<Sections>(() => {
    let left = reach();
    return mapSections(shown(), (offers) => {
      const within = offers.slice(0, left);
      left -= within.length;
      return within;
    });
  });
  const order = createMemo(() => [...shown().values()].flat().map(({ offer }) => offer.offerId));
  const idsInPage = createMemo(() => new Set(order().slice(0, reach())));
  return {
    filter,
    isFiltering: () => isFiltering(filter()),
    /** Sections with something to show, and how much that is in all. */
    shown,
    /** The cards that are drawn. */
    inPage,
    isInPage: (offerId: OfferId) => idsInPage().has(offerId),
    /** How many pass the filter and are not drawn yet. */
    beyond: () => Math.max(0, order().length - reach()),
    shownCount: () => order().length,
    reach,
    goOn: () => setReach(nextReach),
    /** Draws as far as this offer; for a link that leads to its card. */
    reachTo: (offerId: OfferId) => setReach((before) => Math.max(before, order().indexOf(offerId) + 1)),
    /** The page stays where it is; "back" leaves the shop instead of undoing each letter typed. */
    change: (field: string, value: string | null) => setSearch({ [field]: value }, { replace: true, scroll: false }),
  };
}

const isSameFilter = (one: StallFilter, other: StallFilter): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Leaves out what is empty. */
const mapSections = (sections: Sections, change: (offers: readonly StallOffer[]) => readonly StallOffer[]): Sections =>
  new Map(
    [...sections].flatMap(([category, offers]) => {
      const changed = change(offers);
      return changed.length === 0 ? [] : [[category, changed] as const];
    }),
  );
