import { createAsync, useSearchParams } from "@solidjs/router";
import { ErrorBoundary, lazy, Show, Suspense } from "solid-js";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { ErrorState } from "../ui/states/error-state.tsx";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { commonWords } from "../words/common.ts";
import { shopWords } from "../words/shop.ts";
import { loadSheet } from "./load-sheet.ts";
import { OfferQuantity } from "./offer-quantity.tsx";
import { offerName } from "./offer-words.ts";
import { lastText } from "./stall-filter.ts";
import { useShop } from "./use-shop.ts";

/** The parameter that opens a product's sheet over the shop: "back" closes it. */
export const SHEET_FIELD = "fiche";

/** Fetched when the first one is opened. */
const ProductSheet = lazy(async () => ({ default: (await import("./product-sheet.tsx")).ProductSheet }));

export function SheetDialog() {
  const shop = useShop();
  const [search, setSearch] = useSearchParams();
  const productId = () => lastText(search[SHEET_FIELD]);
  const name = () => shop.stall.offers().find(({ offer }) => offer.productId === productId())?.offer.productName;
  const close = () => setSearch({ [SHEET_FIELD]: null }, { scroll: false, replace: true });
  return (
    <Dialog isOpen={productId() !== ""} onClose={close} heading={name() ?? shopWords().sheet}>
      <ErrorBoundary fallback={(_error, reset) => <ErrorState onRetry={reset} />}>
        <Suspense fallback={<Skeleton shape="lines" count={5} />}>
          <Sheet productId={productId()} />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  );
}

function Sheet(props: { readonly productId: string }) {
  const shop = useShop();
  const sheet = createAsync(async () => await loadSheet(shop.distributionId, props.productId));
  const offers = () => shop.stall.offers().flatMap(({ offer }) => (offer.productId === props.productId ? [offer] : []));
  return (
    <Show when={sheet() !== undefined}>
      <Show when={sheet()} fallback={<p>{commonWords().notFoundTitle}</p>}>
        {(known) => (
          <ProductSheet
            sheet={known()}
            category={offers()[0]?.category}
            offers={offers()}
            left={(offer) => shop.available(offer)}
            control={(offer) => <OfferQuantity offer={offer} label={offerName(offer)} />}
          />
        )}
      </Show>
    </Show>
  );
}
