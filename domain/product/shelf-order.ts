import { CATEGORY_PATHS } from "./category.ts";

const SHELVES: readonly string[] = CATEGORY_PATHS;

interface Shelved {
  readonly category: string | null;
}

/** Compares as the shop's sections stand: vegetables first, a dog's bone among the last, what has no section at the end. */
export const inShopOrder = (one: Shelved, other: Shelved): number => shelfOf(one) - shelfOf(other);

const shelfOf = ({ category }: Shelved): number => {
  const shelf = SHELVES.indexOf(category ?? "");
  return shelf < 0 ? SHELVES.length : shelf;
};
