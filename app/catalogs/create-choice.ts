import { createMemo, createSignal } from "solid-js";
import { fold } from "../../domain/search/fold.ts";
import { offerName } from "../shop/offer-words.ts";
import type { SelectableOffer } from "./load-catalogs.ts";
import { bySection, type Section } from "./sections.ts";

interface Wanted {
  readonly offers: () => readonly SelectableOffer[];
  /** As the form begins. */
  readonly startsIn: (offerId: string) => boolean;
  /** Shown whatever is searched: what is to be corrected must be seen. */
  readonly isWrong: (offerId: string) => boolean;
}

/** Which offers are ticked, and which of them the search shows. */
export function createChoice({ offers, startsIn, isWrong }: Wanted) {
  const [search, setSearch] = createSignal("");
  const [changed, setChanged] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = (offerId: string) => changed().get(offerId) ?? startsIn(offerId);
  const names = createMemo(() => new Map(offers().map((offer) => [offer.offerId, fold(offerName(offer))])));
  const shown = createMemo(() => {
    const text = fold(search());
    const isFound = ({ offerId }: SelectableOffer) => names().get(offerId)?.includes(text) === true || isWrong(offerId);
    return new Set(
      offers()
        .filter(isFound)
        .map(({ offerId }) => offerId),
    );
  });
  const sections = createMemo(() => bySection(offers()));
  const isShown = (offerId: string) => shown().has(offerId);
  return {
    ...{ setSearch, isTicked, isShown },
    /** By name, so that an entry stays the same when the offers are read anew. */
    sections: () => sections().map(({ section }) => section),
    offersIn: (section: Section) => sections().find((one) => one.section === section)?.offers ?? [],
    shownIds: (): readonly string[] => [...shown()],
    tick: (offerIds: readonly string[], isIn: boolean) =>
      setChanged((before) => new Map([...before, ...offerIds.map((offerId) => [offerId, isIn] as const)])),
  };
}

export type Choice = ReturnType<typeof createChoice>;
