import { CATEGORY_KEYS, type CategoryKey, firstLevel, isCategoryPath } from "../../domain/product/category.ts";
import { catalogsWords } from "../words/catalogs.ts";
import { categoryWords } from "../words/category.ts";

/** A section of the shop, or where offers stand whose product has no category yet. */
export type Section = CategoryKey | "none";

export interface SectionOffers<Offer> {
  readonly section: Section;
  readonly offers: readonly Offer[];
}

const SECTIONS: readonly Section[] = [...CATEGORY_KEYS, "none"];

const sectionOf = (category: string | null): Section =>
  category !== null && isCategoryPath(category) ? firstLevel(category) : "none";

/** Offers by section, in the shop's order; what has none comes last, and a section without offers is left out. */
export function bySection<Offer extends { readonly category: string | null }>(
  offers: readonly Offer[],
): SectionOffers<Offer>[] {
  const found = Map.groupBy(offers, ({ category }) => sectionOf(category));
  return SECTIONS.flatMap((section) => {
    const inIt = found.get(section);
    return inIt === undefined ? [] : [{ section, offers: inIt }];
  });
}

export const sectionName = (section: Section): string =>
  section === "none" ? catalogsWords().noSection : categoryWords()[section];
