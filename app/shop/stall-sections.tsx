import { useSearchParams } from "@solidjs/router";
import { createEffect, For, onCleanup, onMount, Show } from "solid-js";
import type { CategoryKey } from "../../domain/product/category.ts";
import { shopPath } from "../orders/order-paths.ts";
import { Button, ButtonLink } from "../ui/button/button.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { categoryWords } from "../words/category.ts";
import { commonWords } from "../words/common.ts";
import { shopWords } from "../words/shop.ts";
import { offerAnchor, offerOfAnchor } from "./offer-anchor.ts";
import { OfferCard } from "./offer-card.tsx";
import { SHEET_FIELD } from "./sheet-dialog.tsx";
import { FILTER_FIELDS, nextReach } from "./stall-filter.ts";
import { useShop } from "./use-shop.ts";
import "./stall-sections.css";

/** Cards in sight when the page opens on a wide screen: their pictures are fetched at once. */
const FIRST_ROW = 3;

/** More cards are drawn this far ahead of the reader. */
const AHEAD = "1200px";

/** The cards in reach of what passes the filter. Fields of what is wanted beyond them are sent too: see UnlistedFields. */
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
  const firstCategory = () => shop.look.inPage().keys().next().value;
  onMount(() => {
    const target = offerOfAnchor(location.hash);
    if (target === null) return;
    shop.look.reachTo(target);
    // The card is drawn after this, and the router has scrolled by then.
    requestAnimationFrame(() => document.getElementById(offerAnchor(target))?.scrollIntoView());
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one handler for the links of all cards, which are links by themselves.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by keyboard clicks.
    <div class="stall" onClick={openSheet}>
      <For each={[...shop.look.inPage().keys()]}>
        {(category) => <StallSection category={category} isFirst={category === firstCategory()} />}
      </For>
      <Show when={shop.look.shownCount() === 0}>
        <Nothing />
      </Show>
      <Show when={shop.look.beyond() > 0}>
        <GoOn />
      </Show>
    </div>
  );
}

function StallSection(props: { readonly category: CategoryKey; readonly isFirst: boolean }) {
  const shop = useShop();
  const count = () => shop.look.shown().get(props.category)?.length ?? 0;
  return (
    <section class="stall-section" aria-labelledby={`rayon-${props.category}`}>
      <h2 class="stall-heading" id={`rayon-${props.category}`}>
        {categoryWords()[props.category]} <small class="stall-count">{shopWords().offers({ count: count() })}</small>
      </h2>
      <ul class="stall-cards">
        <For each={shop.look.inPage().get(props.category) ?? []}>
          {({ offer }, index) => <OfferCard offer={offer} isFirst={props.isFirst && index() < FIRST_ROW} />}
        </For>
      </ul>
    </section>
  );
}

/** Presses itself as it comes near; without JavaScript it brings the page again with more, and with what was typed. */
function GoOn() {
  const shop = useShop();
  let place!: HTMLParagraphElement;
  onMount(() => {
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting === true && shop.look.goOn(), {
      rootMargin: AHEAD,
    });
    // Observed anew each time: while it stays in sight, nothing would be told.
    createEffect(() => {
      shop.look.reach();
      watcher.unobserve(place);
      watcher.observe(place);
    });
    onCleanup(() => watcher.disconnect());
  });
  return (
    <p class="stall-further" ref={place}>
      <Button
        type="submit"
        name={FILTER_FIELDS.reach}
        value={String(nextReach(shop.look.reach()))}
        formmethod="get"
        formaction={shopPath(shop.distributionId)}
      >
        {shopWords().further({ count: shop.look.beyond() })}
      </Button>
    </p>
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
