import { For, Show } from "solid-js";
import { OrganicTag } from "../ui/badge/badge.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { Price } from "../ui/price/price.tsx";
import type { Showcase } from "./load-showcase.ts";
import "./showcase-products.css";

type Product = Showcase["products"][number];

/** To look at; ordering happens in the shop of a sale, where prices and stock are those of that sale. */
export function ShowcaseProducts(props: { readonly products: readonly Product[] }) {
  return (
    <ul class="showcase-products">
      <For each={props.products}>
        {(product) => (
          <li class="showcase-product">
            <Picture src={pictureAddress(product.picture)} alt="" />
            <div class="showcase-product-text">
              <h3 class="showcase-product-name">
                {product.name}
                <Show when={product.isOrganic}>
                  {" "}
                  <OrganicTag />
                </Show>
              </h3>
              <p class="showcase-product-about">{product.description}</p>
              <ul class="showcase-offers">
                <For each={product.offers}>
                  {(offer) => (
                    <li class="showcase-offer">
                      <span>{offer.name}</span>
                      <Price
                        cents={offer.priceCents}
                        unitPrice={offer.unitPrice}
                        isExpected={product.isPriceExpected}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
