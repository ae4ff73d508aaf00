import { onMount, Show } from "solid-js";
import { newCommandId } from "../orders/new-command-id.ts";
import { basketAction } from "../orders/order-paths.ts";
import { PageTitle } from "../ui/site/page-title.tsx";
import { shopWords } from "../words/shop.ts";
import { announcePrices } from "./announce-prices.ts";
import { BasketBar } from "./basket-bar.tsx";
import { BasketPanel } from "./basket-panel.tsx";
import type { LoadedShop } from "./load-shop.ts";
import { SheetDialog } from "./sheet-dialog.tsx";
import { CONFIRM_FIELD, SHOP_FORM } from "./shop-form.ts";
import { ShopHead } from "./shop-head.tsx";
import { FILTER_FIELDS } from "./stall-filter.ts";
import { StallSections } from "./stall-sections.tsx";
import { StallTools } from "./stall-tools.tsx";
import { createShop, ShopContext } from "./use-shop.ts";
import "./shop-page.css";

/**
 * The stall and the basket are one form: without JavaScript its fields are the basket, its search button brings the page
 * again with everything that was typed, and its last button posts the order.
 */
export function ShopPage(props: { readonly snapshot: LoadedShop }) {
  // The page begins with the snapshot and then follows the sale.
  const shop = createShop(props.snapshot);
  announcePrices(shop);
  const hasOffers = () => shop.stall.offers().length > 0 || shop.order() !== null;
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const { submitter } = event;
    if (!(submitter instanceof HTMLButtonElement)) return;
    if (submitter.name === FILTER_FIELDS.category) shop.look.change(FILTER_FIELDS.category, submitter.value);
    else if (submitter.name === FILTER_FIELDS.reach) shop.look.goOn();
    else if (submitter.name === CONFIRM_FIELD) shop.confirm();
  };
  return (
    <ShopContext.Provider value={shop}>
      <PageTitle>{shopWords().title({ market: shop.view.plan.market.name })}</PageTitle>
      <div class="page shop">
        <ShopHead />
        {/* With a script quantities are kept within bounds as they are typed; without one only the browser can say what is none. */}
        <form
          ref={(form) => onMount(() => (form.noValidate = true))}
          class="shop-form"
          id={SHOP_FORM}
          method="post"
          action={basketAction(shop.distributionId)}
          onSubmit={submit}
        >
          <input type="hidden" name="commandId" value={newCommandId()} />
          <input type="hidden" name="baseRevision" value={shop.order()?.revision ?? 0} />
          <div class="shop-stall">
            <Show when={hasOffers()}>
              <StallTools />
            </Show>
            <StallSections />
          </div>
          <Show when={hasOffers()}>
            <BasketPanel />
          </Show>
        </form>
        <Show when={hasOffers()}>
          <BasketBar />
        </Show>
        <SheetDialog />
      </div>
    </ShopContext.Provider>
  );
}
