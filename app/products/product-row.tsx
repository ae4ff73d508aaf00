import { For, Show } from "solid-js";
import { unitPrice } from "../../domain/money/unit-price.ts";
import { type CategoryPath, isCategoryPath } from "../../domain/product/category.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Badge, OrganicTag } from "../ui/badge/badge.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { categoryWords } from "../words/category.ts";
import { commonWords } from "../words/common.ts";
import { formatMoney, formatUnitPrice } from "../words/format-money.ts";
import { productsWords } from "../words/products.ts";
import type { ListedProduct } from "./load-products.ts";

export function ProductRow(props: { readonly product: ListedProduct }) {
  const producer = useProducer();
  const words = () => productsWords();
  return (
    <tr class="product-row" data-inactive={props.product.isActive ? undefined : ""}>
      <th class="product-main" scope="row">
        <label class="product-tick">
          <input
            class="check-box"
            type="checkbox"
            name={`productIds.${props.product.productId}`}
            value="on"
            data-product=""
          />
          <span class="said">{words().choose({ name: props.product.name })}</span>
        </label>
        <span class="product-picture">
          <Picture src={pictureAddress(props.product.picture)} alt="" />
        </span>
        <span class="product-words">
          <a class="product-name" href={producerPaths(producer.slug).product(props.product.productId)}>
            {props.product.name}
          </a>
          <Offers product={props.product} />
        </span>
      </th>
      <td class="product-section" data-label={words().category}>
        <Show when={sectionOf(props.product)} fallback="–">
          {(path) => categoryWords()[path()]}
        </Show>
      </td>
      <td data-label={words().inCatalogs}>{words().catalogCount({ count: props.product.catalogCount })}</td>
      <td data-label={words().situation}>
        <span class="product-badges">
          <Show when={props.product.isActive} fallback={<Badge icon="hide">{words().inactive}</Badge>}>
            <Badge kind="leaf" icon="check">
              {words().active}
            </Badge>
          </Show>
          <Show when={props.product.isOrganic}>
            <OrganicTag />
          </Show>
          <For each={props.product.missing}>
            {(part) => (
              <Badge kind="honey" icon="alert">
                {words().missing[part]}
              </Badge>
            )}
          </For>
        </span>
      </td>
    </tr>
  );
}

const sectionOf = ({ category }: ListedProduct): CategoryPath | undefined =>
  category !== null && isCategoryPath(category) ? category : undefined;

/** Each offer's price, and what that is per kilo, litre or piece. */
function Offers(props: { readonly product: ListedProduct }) {
  return (
    <For each={props.product.offers}>
      {(offer) => {
        const perUnit = () => unitPrice(offer, props.product.unit);
        return (
          <small class="product-offer">
            <Show when={offer.name}>{(name) => <>{name()} · </>}</Show>
            <Show when={isPriceExpected(props.product.weightMode)}>{commonWords().about} </Show>
            {formatMoney(offer.priceCents)} ({formatUnitPrice(perUnit().cents, perUnit().per)})
          </small>
        );
      }}
    </For>
  );
}
