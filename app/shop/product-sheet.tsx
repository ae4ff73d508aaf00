import { createUniqueId, For, type JSX, Show } from "solid-js";
import { expectedCents, type PriceTerms } from "../../domain/money/price.ts";
import { unitPrice } from "../../domain/money/unit-price.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { type CategoryPath, firstLevel } from "../../domain/product/category.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { OrganicTag } from "../ui/badge/badge.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { Price } from "../ui/price/price.tsx";
import { paths } from "../ui/site/paths.ts";
import { categoryWords } from "../words/category.ts";
import { shopWords } from "../words/shop.ts";
import { AvailabilityText } from "./availability.tsx";
import type { loadSheet } from "./load-sheet.ts";
import { offerPackaging } from "./offer-words.ts";
import "./product-sheet.css";

type Sheet = Omit<NonNullable<Awaited<ReturnType<typeof loadSheet>>>, "productId" | "name" | "unit" | "offers">;

type SheetOffer = PriceTerms & Pick<FrozenOffer, "offerName" | "unit" | "weightMode">;

interface ProductSheetProps<Offer extends SheetOffer> {
  readonly sheet: Sheet;
  readonly category: CategoryPath | undefined;
  readonly offers: readonly Offer[];
  readonly left: (offer: Offer) => number | null;
  /** Beside each offer: how many, or the way to the shop. */
  readonly control: (offer: Offer) => JSX.Element;
}

export function ProductSheet<Offer extends SheetOffer>(props: ProductSheetProps<Offer>) {
  return (
    <div class="sheet">
      <Picture src={pictureAddress(props.sheet.picture)} alt="" isFirst />
      <div class="row">
        <Show when={props.sheet.isOrganic}>
          <OrganicTag />
        </Show>
        <Category path={props.category} />
      </div>
      <p class="sheet-text">{props.sheet.description}</p>
      <ul class="sheet-offers">
        <For each={props.offers}>
          {(offer) => <OfferLine offer={offer} left={props.left(offer)} control={props.control(offer)} />}
        </For>
      </ul>
      <ByWeight mode={props.sheet.weightMode} />
      <Maker sheet={props.sheet} />
    </div>
  );
}

function Category(props: { readonly path: CategoryPath | undefined }) {
  return (
    <Show when={props.path}>
      {(path) => <p class="sheet-category">{`${categoryWords()[firstLevel(path())]} · ${categoryWords()[path()]}`}</p>}
    </Show>
  );
}

interface OfferLineProps {
  readonly offer: SheetOffer;
  readonly left: number | null;
  readonly control: JSX.Element;
}

function OfferLine(props: OfferLineProps) {
  return (
    <li class="sheet-offer">
      <div>
        <p class="sheet-packaging">{offerPackaging(props.offer)}</p>
        <Price
          cents={expectedCents(props.offer, 1)}
          unitPrice={unitPrice(props.offer, props.offer.unit)}
          isExpected={isPriceExpected(props.offer.weightMode)}
        />
        <AvailabilityText left={props.left} />
      </div>
      {props.control}
    </li>
  );
}

function ByWeight(props: { readonly mode: Sheet["weightMode"] }) {
  const text = () => {
    if (props.mode === "by-weight") return shopWords().byWeightText;
    return props.mode === "per-piece" ? shopWords().perPiece : "";
  };
  return (
    <Show when={text()}>
      <p class="sheet-weighing">
        <Icon name="weigh" />
        {text()}
      </p>
    </Show>
  );
}

function Maker(props: { readonly sheet: Sheet }) {
  const id = createUniqueId();
  return (
    <section class="sheet-maker" aria-labelledby={id}>
      <h2 class="sheet-maker-heading" id={id}>
        {shopWords().whoMadeIt}
      </h2>
      <Show when={props.sheet.producerPortrait}>
        {(portrait) => <img class="sheet-portrait" src={pictureAddress(portrait())} alt="" width="96" height="96" />}
      </Show>
      <div class="sheet-maker-text">
        <div class="sheet-maker-name">
          <Show when={props.sheet.producerLogo}>
            {(logo) => <img class="sheet-logo" src={pictureAddress(logo())} alt="" width="48" height="48" />}
          </Show>
          <p>
            <strong>{props.sheet.producerName}</strong>
            <br />
            <small>{props.sheet.producerCommune}</small>
          </p>
        </div>
        <p>{props.sheet.producerShortDescription}</p>
        <ButtonLink kind="quiet" icon="forward" href={paths.showcase(props.sheet.producerSlug)}>
          {shopWords().seeProducer}
        </ButtonLink>
      </div>
    </section>
  );
}
