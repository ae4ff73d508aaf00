import { Show } from "solid-js";
import { expectedCents } from "../../domain/money/price.ts";
import { unitPrice } from "../../domain/money/unit-price.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { sheetPath } from "../orders/order-paths.ts";
import { OrganicTag } from "../ui/badge/badge.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { Price } from "../ui/price/price.tsx";
import { Availability } from "./availability.tsx";
import { offerAnchor } from "./offer-anchor.ts";
import { OfferQuantity } from "./offer-quantity.tsx";
import { offerName, offerPackaging } from "./offer-words.ts";
import { useShop } from "./use-shop.ts";
import "./offer-card.css";

interface OfferCardProps {
  readonly offer: FrozenOffer;
  readonly isFirst: boolean;
}

export function OfferCard(props: OfferCardProps) {
  const shop = useShop();
  const { offer } = props;
  return (
    <li class="offer" id={offerAnchor(offer.offerId)}>
      <div class="offer-picture">
        <Picture src={pictureAddress(offer.picture)} alt="" isFirst={props.isFirst} />
        <Show when={offer.isOrganic}>
          <OrganicTag />
        </Show>
      </div>
      <div class="offer-body">
        <h3 class="offer-name">
          <a class="offer-link" href={sheetPath(shop.distributionId, offer.productId)} data-product={offer.productId}>
            {offer.productName}
          </a>
        </h3>
        <p class="offer-packaging">{offerPackaging(offer)}</p>
        <p class="offer-producer">{shop.stall.producerName(offer.producerId)}</p>
      </div>
      <div class="offer-terms">
        <Price
          cents={expectedCents(offer, 1)}
          unitPrice={unitPrice(offer, offer.unit)}
          isExpected={isPriceExpected(offer.weightMode)}
        />
        <Availability offer={offer} />
      </div>
      <OfferQuantity offer={offer} label={offerName(offer)} name />
    </li>
  );
}
