import { createAsync } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import { missingParts } from "../../domain/product/missing-parts.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { type KeptProduct, loadProduct, type ProductFormFrame } from "../products/load-products.ts";
import { ProductSheet } from "../shop/product-sheet.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { SelectField } from "../ui/field/field.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { commonWords } from "../words/common.ts";
import { formatList } from "../words/format-list.ts";
import { productsWords } from "../words/products.ts";
import { profileWords } from "../words/profile.ts";
import type { SheetProduct } from "./sheet-choice.ts";
import "../products/product-editor.css";
import "./profile-sheet.css";

/** Who makes it, as every sheet tells. */
export type Maker = ProductFormFrame["maker"];

interface ProductChoiceProps {
  readonly products: readonly SheetProduct[];
  readonly chosen: string;
  /** Where it is sent without a script. */
  readonly name?: string;
  readonly onChoose: (productId: string) => void;
}

/** Which product's sheet; nothing to choose where there is one. */
export function ProductChoice(props: ProductChoiceProps) {
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    // Not a field of the form it may stand in.
    event.stopPropagation();
    props.onChoose(event.currentTarget.value);
  };
  return (
    <Show when={props.products.length > 1}>
      <SelectField
        label={productsWords().product}
        name={props.name}
        onInput={(event) => event.stopPropagation()}
        onChange={choose}
      >
        <For each={props.products}>
          {(product) => (
            <option value={product.productId} selected={product.productId === props.chosen}>
              {product.name}
            </option>
          )}
        </For>
      </SelectField>
    </Show>
  );
}

/** The very sheet of the shop, with the profile a customer will read there. */
export function ProfileSheet(props: { readonly productId: string; readonly maker: Maker }) {
  const producer = useProducer();
  const kept = createAsync(() => loadProduct(producer.id, props.productId));
  return (
    <Suspense fallback={<Skeleton shape="lines" count={5} />}>
      <Show when={kept()}>
        {(known) => (
          <>
            <NotForSale product={known().product} productId={props.productId} />
            <p class="sheet-name">{known().product.name}</p>
            <Sheet product={known().product} maker={props.maker} />
          </>
        )}
      </Show>
    </Suspense>
  );
}

function Sheet(props: { readonly product: KeptProduct["product"]; readonly maker: Maker }) {
  const offers = () =>
    props.product.offers.map((offer) => ({
      ...offer,
      offerName: offer.name,
      unit: props.product.unit,
      weightMode: props.product.weightMode,
    }));
  return (
    <ProductSheet
      sheet={{ ...props.product, ...props.maker }}
      category={props.product.category ?? undefined}
      offers={offers()}
      left={() => null}
      control={() => null}
    />
  );
}

/** Why customers do not see it yet. */
function NotForSale(props: { readonly product: KeptProduct["product"]; readonly productId: string }) {
  const producer = useProducer();
  const missing = () => missingParts({ ...props.product, offerCount: props.product.offers.length });
  const text = () => {
    const words = productsWords();
    if (missing().length > 0)
      return `${words.missingTitle} ${formatList(missing().map((part) => words.missingParts[part]))}.`;
    return props.product.isActive ? undefined : profileWords().sheetInactive;
  };
  return (
    <Show when={text()}>
      {(said) => (
        <Notice
          kind="warning"
          actions={
            <ButtonLink href={producerPaths(producer.slug).product(props.productId)} icon="edit">
              {commonWords().edit}
            </ButtonLink>
          }
        >
          {said()}
        </Notice>
      )}
    </Show>
  );
}
