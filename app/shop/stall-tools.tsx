import { For, Show } from "solid-js";
import { shopPath } from "../orders/order-paths.ts";
import { Button } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { categoryWords } from "../words/category.ts";
import { commonWords } from "../words/common.ts";
import { shopWords } from "../words/shop.ts";
import { FILTER_FIELDS } from "./stall-filter.ts";
import { useShop } from "./use-shop.ts";
import "../ui/field/field.css";
import "./stall-tools.css";

/** Search, categories and filters. Each is part of the page's address, and works as a plain form. */
export function StallTools() {
  const shop = useShop();
  return (
    <search class="stall-tools" aria-label={shopWords().filters}>
      <SearchField />
      <div class="stall-filters">
        <Tick
          field={FILTER_FIELDS.organic}
          isTicked={shop.look.filter().isOrganicOnly}
          word={shopWords().onlyOrganic}
        />
        <Tick
          field={FILTER_FIELDS.available}
          isTicked={shop.look.filter().isAvailableOnly}
          word={shopWords().onlyAvailable}
        />
        <ProducerChoice />
      </div>
      <Categories />
    </search>
  );
}

function SearchField() {
  const shop = useShop();
  return (
    <div class="stall-search">
      <Icon name="search" />
      <input
        class="control"
        type="search"
        name={FILTER_FIELDS.words}
        value={shop.look.filter().words}
        placeholder={shopWords().searchPlaceholder}
        aria-label={shopWords().search}
        autocomplete="off"
        enterkeyhint="search"
        onInput={(event) => shop.look.change(FILTER_FIELDS.words, event.currentTarget.value)}
      />
      {/* The form's first button: Enter presses it. With JavaScript the search has then long been done. */}
      <Button type="submit" class="stall-search-button" formmethod="get" formaction={shopPath(shop.distributionId)}>
        {commonWords().search}
      </Button>
    </div>
  );
}

function Tick(props: { readonly field: string; readonly isTicked: boolean; readonly word: string }) {
  const shop = useShop();
  return (
    <label class="stall-tick">
      <input
        type="checkbox"
        name={props.field}
        value="1"
        checked={props.isTicked}
        onChange={(event) => shop.look.change(props.field, event.currentTarget.checked ? "1" : null)}
      />
      {props.word}
    </label>
  );
}

function ProducerChoice() {
  const shop = useShop();
  return (
    <span class="control-select stall-producer">
      <select
        class="control"
        name={FILTER_FIELDS.producer}
        aria-label={shopWords().producer}
        onChange={(event) => shop.look.change(FILTER_FIELDS.producer, event.currentTarget.value || null)}
      >
        <option value="">{shopWords().allProducers}</option>
        <For each={shop.view.plan.producers}>
          {(producer) => (
            <option value={producer.producerId} selected={producer.producerId === shop.look.filter().producerId}>
              {producer.name}
            </option>
          )}
        </For>
      </select>
      <Icon name="down" />
    </span>
  );
}

function Categories() {
  const shop = useShop();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the scrolling row.
    <div class="stall-categories" role="group" aria-label={shopWords().categories}>
      <Show when={shop.look.filter().category}>
        {(category) => <input type="hidden" name={FILTER_FIELDS.category} value={category()} />}
      </Show>
      <Category value="" word={shopWords().allCategories} />
      <For each={[...shop.stall.sections().keys()]}>
        {(category) => <Category value={category} word={categoryWords()[category]} />}
      </For>
    </div>
  );
}

function Category(props: { readonly value: string; readonly word: string }) {
  const shop = useShop();
  return (
    <button
      class="stall-category"
      type="submit"
      name={FILTER_FIELDS.category}
      value={props.value}
      formmethod="get"
      formaction={shopPath(shop.distributionId)}
      aria-pressed={(shop.look.filter().category ?? "") === props.value}
    >
      {props.word}
    </button>
  );
}
