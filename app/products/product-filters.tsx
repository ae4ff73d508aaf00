import { useLocation, useSearchParams } from "@solidjs/router";
import { For } from "solid-js";
import { CATEGORY_KEYS } from "../../domain/product/category.ts";
import { Button } from "../ui/button/button.tsx";
import { SelectField, TextField } from "../ui/field/field.tsx";
import { Tabs } from "../ui/tabs/tabs.tsx";
import { categoryWords } from "../words/category.ts";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import type { ProductList } from "./load-products.ts";
import { STATE_WORDS, STATES, type State, type useProductQuestion } from "./product-question.ts";
import "./product-filters.css";

interface ProductFiltersProps {
  readonly question: ReturnType<ReturnType<typeof useProductQuestion>>;
  readonly counts: ProductList["counts"];
}

/** Links and a plain form: they work without a script, and at once with one. */
export function ProductFilters(props: ProductFiltersProps) {
  const location = useLocation();
  const [, setSearch] = useSearchParams();
  const pathWith = (state: State) => {
    const query = new URLSearchParams(location.search);
    for (const name of ["etat", "page", "fait"]) query.delete(name);
    if (state !== "all") query.set("etat", STATE_WORDS[state]);
    return `${location.pathname}?${query}`;
  };
  const ask = (changes: Record<string, string>) =>
    setSearch({ ...changes, page: null, fait: null }, { replace: true, scroll: false });
  const words = () => productsWords();
  return (
    <div class="product-filters">
      <search>
        <form novalidate class="product-search" method="get" onSubmit={(event) => event.preventDefault()}>
          <input type="hidden" name="etat" value={STATE_WORDS[props.question.state]} />
          <TextField
            label={words().search}
            type="search"
            name="q"
            autocomplete="off"
            value={props.question.text}
            onInput={(event) => ask({ q: event.currentTarget.value })}
          />
          <SelectField
            label={words().section}
            name="rayon"
            onChange={(event) => ask({ rayon: event.currentTarget.value })}
          >
            <option value="">{words().allSections}</option>
            <For each={CATEGORY_KEYS}>
              {(key) => (
                <option value={key} selected={props.question.section === key}>
                  {categoryWords()[key]}
                </option>
              )}
            </For>
          </SelectField>
          <noscript>
            <Button type="submit">{commonWords().search}</Button>
          </noscript>
        </form>
      </search>
      <Tabs
        label={words().filters}
        tabs={STATES.map((state) => ({
          word: words().state[state],
          href: pathWith(state),
          count: props.counts[state],
          isCurrent: props.question.state === state,
        }))}
      />
    </div>
  );
}
