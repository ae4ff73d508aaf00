import { piecesIn } from "../../domain/order/sale.ts";
import type { ShopSnapshot } from "../../domain/protocol/server/price-list.ts";
import { shopPath } from "../orders/order-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { shopWords } from "../words/shop.ts";
import type { loadSheet } from "./load-sheet.ts";
import { offerAnchor } from "./offer-anchor.ts";
import { ProductSheet } from "./product-sheet.tsx";

interface SheetPageProps {
  readonly shop: ShopSnapshot;
  readonly sheet: NonNullable<Awaited<ReturnType<typeof loadSheet>>>;
}

/** A product by itself: where its link leads without JavaScript, or when it was sent to somebody. */
export function SheetPage(props: SheetPageProps) {
  const stock = () => new Map(props.shop.stock);
  const offers = () => props.shop.offers.filter((offer) => offer.productId === props.sheet.productId);
  const back = () => shopPath(props.shop.plan.distributionId);
  return (
    <div class="page">
      <PageTitle>{props.sheet.name}</PageTitle>
      <PageHeader
        heading={props.sheet.name}
        intro={props.sheet.producerName}
        back={{ href: back(), word: shopWords().backToShop }}
      />
      <ProductSheet
        sheet={props.sheet}
        category={offers()[0]?.category}
        offers={offers()}
        left={(offer) => piecesIn(stock().get(offer.stockId) ?? null, offer.unitsPerPiece)}
        control={(offer) => (
          <ButtonLink icon="basket" href={`${back()}#${offerAnchor(offer.offerId)}`}>
            {shopWords().chooseInShop}
          </ButtonLink>
        )}
      />
    </div>
  );
}
