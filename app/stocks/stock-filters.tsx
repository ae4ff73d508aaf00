import { useLocation, useSearchParams } from "@solidjs/router";
import { Button } from "../ui/button/button.tsx";
import { TextField } from "../ui/field/field.tsx";
import { type Tab, Tabs } from "../ui/tabs/tabs.tsx";
import { commonWords } from "../words/common.ts";
import { stocksWords } from "../words/stocks.ts";
import type { Choice, LevelChoice } from "./choose-rows.ts";
import "./stock-filters.css";

/** As the choices stand in the address. */
const LEVEL_WORDS: Readonly<Record<LevelChoice, string>> = { all: "", low: "bas", out: "epuise", short: "manque" };
const COMPLETE = "toutes";

export function choiceIn(search: { readonly offres?: unknown; readonly etat?: unknown }, text: string): Choice {
  const level = LEVELS.find((one) => LEVEL_WORDS[one] === search.etat) ?? "all";
  return { isComplete: search.offres === COMPLETE, level, text };
}

const LEVELS: readonly LevelChoice[] = ["all", "low", "out", "short"];

interface StockFiltersProps {
  readonly choice: Choice;
  readonly counts: Readonly<Record<LevelChoice, number>>;
}

/** Links and a plain form: they work without a script, and at once with one. */
export function StockFilters(props: StockFiltersProps) {
  const location = useLocation();
  const [, setSearch] = useSearchParams();
  const pathWith = (name: string, value: string) => {
    const query = new URLSearchParams(location.search);
    query.delete("page");
    if (value === "") query.delete(name);
    else query.set(name, value);
    return `${location.pathname}?${query}`;
  };
  const level = (one: LevelChoice, word: string): Tab => ({
    word,
    href: pathWith("etat", LEVEL_WORDS[one]),
    count: one === "all" ? undefined : props.counts[one],
    isCurrent: props.choice.level === one,
  });
  const words = () => stocksWords();
  return (
    <div class="stock-filters">
      <Tabs
        kind="segment"
        label={words().whichOffers}
        tabs={[
          { word: words().inCatalogs, href: pathWith("offres", ""), isCurrent: !props.choice.isComplete },
          { word: words().allOffers, href: pathWith("offres", COMPLETE), isCurrent: props.choice.isComplete },
        ]}
      />
      <search class="stock-search-box">
        <form novalidate class="stock-search" method="get" onSubmit={(event) => event.preventDefault()}>
          <input type="hidden" name="offres" value={props.choice.isComplete ? COMPLETE : ""} />
          <input type="hidden" name="etat" value={LEVEL_WORDS[props.choice.level]} />
          <TextField
            label={words().searchOffer}
            type="search"
            name="q"
            autocomplete="off"
            value={props.choice.text}
            onInput={(event) =>
              setSearch({ q: event.currentTarget.value, page: undefined }, { replace: true, scroll: false })
            }
          />
          <noscript>
            <Button type="submit">{commonWords().search}</Button>
          </noscript>
        </form>
      </search>
      <div class="stock-levels">
        <Tabs
          label={words().filters}
          tabs={[
            level("all", words().levelAll),
            level("low", words().levelLow),
            level("out", words().levelOut),
            level("short", words().levelShort),
          ]}
        />
      </div>
    </div>
  );
}
