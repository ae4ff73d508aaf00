import { useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { CategoryKey } from "../../domain/product/category.ts";
import { shopPath } from "../orders/order-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { categoryWords } from "../words/category.ts";
import { commonWords } from "../words/common.ts";
import { shopWords } from "../words/shop.ts";
import { OfferCard } from "./offer-card.tsx";
import { SHEET_FIELD } from "./sheet-dialog.tsx";
import { useShop } from "./use-shop.ts";
import "./stall-sections.css";

/** Cards in sight when the page opens on a wide screen: their pictures are fetched at once. */
const FIRST_ROW = 3;

/** Every offer is in the page once; a filter hides, so that the fields of hidden ones are still sent. */
export function StallSections() {
  const shop = useShop();
  const [, setSearch] = useSearchParams();
  const openSheet = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-product]") : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!(link instanceof HTMLElement) || !isPlain) return;
    event.preventDefault();
    setSearch({ [SHEET_FIELD]: link.dataset.product }, { scroll: false });
  };
  const firstCategory = () => shop.stall.sections().keys().next().value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one handler for the links of all cards, which are links by themselves.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by keyboard clicks.
    <div class="stall" onClick={openSheet}>
      <For each={[...shop.stall.sections().keys()]}>
        {(category) => <StallSection category={category} isFirst={category === firstCategory()} />}
      </For>
      <Show when={shop.look.shownCount() === 0}>
        <Nothing />
      </Show>
    </div>
  );
}

function StallSection(props: { readonly category: CategoryKey; readonly isFirst: boolean }) {
  const shop = useShop();
  const offers = () => shop.stall.sections().get(props.category) ?? [];
  const shown = () => offers().filter(({ offer }) => shop.look.isShown(offer)).length;
  return (
    <section class="stall-section" aria-labelledby={`rayon-${props.category}`} hidden={shown() === 0}>
      <h2 class="stall-heading" id={`rayon-${props.category}`}>
        {categoryWords()[props.category]} <small class="stall-count">{shopWords().offers({ count: shown() })}</small>
      </h2>
      <ul class="stall-cards">
        <For each={offers()}>
          {({ offer }, index) => <OfferCard offer={offer} isFirst={props.isFirst && index() < FIRST_ROW} />}
        </For>
      </ul>
    </section>
  );
}

function Nothing() {
  const shop = useShop();
  return (
    <Show
      when={shop.look.isFiltering()}
      fallback={<EmptyState icon="sprout" heading={shopWords().emptyTitle} text={shopWords().emptyText} />}
    >
      <EmptyState icon="search" heading={shopWords().noMatchTitle} text={shopWords().noMatchText}>
        <ButtonLink href={shopPath(shop.distributionId)}>{commonWords().clearFilters}</ButtonLink>
      </EmptyState>
    </Show>
  );
}
