import { useSearchParams } from "@solidjs/router";
import { createMemo } from "solid-js";
import { CATEGORY_KEYS } from "../../domain/product/category.ts";
import { searchText } from "../accounts/search-text.ts";
import type { ProductQuestion } from "./load-products.ts";

export const STATES = ["all", "active", "inactive", "incomplete"] as const;
export type State = (typeof STATES)[number];

/** As the states stand in the address. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  all: "",
  active: "actifs",
  inactive: "inactifs",
  incomplete: "a-completer",
};

/** What the address asks of the list. */
export function useProductQuestion() {
  const [search] = useSearchParams();
  return createMemo((): ProductQuestion & { readonly state: State } => ({
    text: searchText(search.q) ?? "",
    state: STATES.find((state) => STATE_WORDS[state] === search.etat) ?? "all",
    section: CATEGORY_KEYS.find((key) => key === search.rayon) ?? "",
    page: searchText(search.page) ?? "1",
  }));
}
