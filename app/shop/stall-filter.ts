// What of the stall is looked at. It lives in the address of the page, so that it can be shared, found again with "back",
// and chosen by a plain form.
import type { ProducerId } from "../../domain/ids.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { CATEGORY_KEYS, type CategoryKey, firstLevel } from "../../domain/product/category.ts";
import { inShopOrder } from "../../domain/product/shelf-order.ts";
import { fold } from "../../domain/search/fold.ts";

export interface StallFilter {
  /** As typed. */
  readonly words: string;
  readonly category: CategoryKey | null;
  readonly producerId: string | null;
  readonly isOrganicOnly: boolean;
  readonly isAvailableOnly: boolean;
}

/** Names of the address's parameters and of the form's fields. */
export const FILTER_FIELDS = {
  words: "q",
  category: "rayon",
  producer: "producteur",
  organic: "bio",
  available: "reste",
  reach: "jusqu",
} as const;

/** How many cards the page opens with: some screens full on a phone, which pays for each before it can be touched. */
export const FIRST_REACH = 24;

/** How many more come each time, to a page that is alive. */
const STEP = 48;

/** No stall is longer. */
const REACH_MAX = 10_000;

export const nextReach = (reach: number): number => reach + STEP;

/** The parameters of an address: one given several times arrives as a list. */
type Search = Readonly<Record<string, string | string[] | undefined>>;

/** A form that has a hidden field and a button of the same name sends both; the last one was meant. */
export const lastText = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.at(-1) : value) ?? "";

export function filterIn(search: Search): StallFilter {
  const category = lastText(search[FILTER_FIELDS.category]);
  return {
    words: lastText(search[FILTER_FIELDS.words]),
    category: CATEGORY_KEYS.find((key) => key === category) ?? null,
    producerId: lastText(search[FILTER_FIELDS.producer]) || null,
    isOrganicOnly: lastText(search[FILTER_FIELDS.organic]) !== "",
    isAvailableOnly: lastText(search[FILTER_FIELDS.available]) !== "",
  };
}

/** How many cards somebody without JavaScript has asked for. */
export function reachIn(search: Search): number {
  const asked = Number(lastText(search[FILTER_FIELDS.reach]));
  return Number.isInteger(asked) ? Math.min(Math.max(asked, FIRST_REACH), REACH_MAX) : FIRST_REACH;
}

export const isFiltering = (filter: StallFilter): boolean =>
  filter.words.trim() !== "" ||
  filter.category !== null ||
  filter.producerId !== null ||
  filter.isOrganicOnly ||
  filter.isAvailableOnly;

/** An offer and the words it is found by. */
export interface StallOffer {
  readonly offer: FrozenOffer;
  readonly foundBy: () => string;
}

interface Names {
  readonly producer: (producerId: ProducerId) => string;
  readonly category: (offer: FrozenOffer) => string;
}

/** Its words are folded once, when somebody first looks for any. */
export function stallOffer(offer: FrozenOffer, names: Names): StallOffer {
  let folded: string | undefined;
  const words = () => [
    ...[offer.productName, offer.offerName],
    ...[names.producer(offer.producerId), names.category(offer)],
  ];
  const foundBy = () => {
    folded ??= fold(words().join(" "));
    return folded;
  };
  return { offer, foundBy };
}

/** Every word must be found, in any order. `isToBeHad` tells whether the customer can or does have some. */
export function isShown({ offer, foundBy }: StallOffer, filter: StallFilter, isToBeHad: boolean): boolean {
  if (filter.category !== null && firstLevel(offer.category) !== filter.category) return false;
  if (filter.producerId !== null && offer.producerId !== filter.producerId) return false;
  if (filter.isOrganicOnly && !offer.isOrganic) return false;
  if (filter.isAvailableOnly && !isToBeHad) return false;
  if (filter.words.trim() === "") return true;
  return fold(filter.words)
    .split(/\s+/)
    .every((word) => foundBy().includes(word));
}

/** The stall by first level of category, each in the order of its shelves; empty ones are left out. */
export function byCategory(offers: readonly StallOffer[]): Map<CategoryKey, readonly StallOffer[]> {
  const shelved = offers.toSorted((one, other) => inShopOrder(one.offer, other.offer));
  return Map.groupBy(shelved, ({ offer }) => firstLevel(offer.category));
}
