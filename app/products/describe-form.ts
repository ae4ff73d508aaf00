import { isCategoryPath } from "../../domain/product/category.ts";
import { isBlankOffer, type ProductForm } from "../../domain/product/product-form.ts";
import { writeProduct } from "../../domain/product/write-product.ts";
import { categoryWords } from "../words/category.ts";
import { currentLanguage } from "../words/current-language.ts";
import { formatPercent, NO_BREAK_SPACE } from "../words/format-number.ts";
import { unitSign } from "../words/format-quantity.ts";
import { productsWords } from "../words/products.ts";
import type { KeptProduct, ProductFormFrame } from "./load-products.ts";

/** What is saved and what is written, field by field, to be read side by side. */
export function differences(kept: KeptProduct, written: ProductForm, rates: Rates) {
  const saved = writeProduct(kept.product, currentLanguage());
  const theirs = describeForm(saved, rates);
  const mine = describeForm(written, rates);
  const fields = [...new Set([...theirs.keys(), ...mine.keys()])].map((field) => ({
    field,
    theirs: theirs.get(field) ?? "",
    mine: mine.get(field) ?? "",
  }));
  return saved.picture === written.picture ? fields : [...fields, differentPictures(saved, written)];
}

type Rates = ProductFormFrame["rates"];

/** Two pictures cannot be told apart by words: it is said that they differ. */
function differentPictures(saved: ProductForm, written: ProductForm) {
  const words = productsWords();
  return {
    field: words.picture,
    theirs: saved.picture === "" ? words.noPicture : words.theirPicture,
    mine: written.picture === "" ? words.noPicture : words.yourPicture,
  };
}

function describeForm(form: ProductForm, rates: Rates): ReadonlyMap<string, string> {
  const words = productsWords();
  const vat = (vatRateId: string) => {
    const rate = rates.find((one) => one.vatRateId === vatRateId);
    return rate === undefined ? "" : `${words.vat} ${formatPercent(rate.basisPoints)}`;
  };
  const answer = (ticked: string) => (ticked === "on" ? words.yes : words.no);
  const offers = form.offers
    .filter((offer) => !isBlankOffer(offer))
    .map((offer, index): [string, string] => {
      const amount = `${offer.amount}${NO_BREAK_SPACE}${unitSign(form.unit, 2)}`;
      const step = form.weightMode === "bulk" && offer.step !== "" ? `${words.step} ${offer.step}` : "";
      const price = `${offer.price}${NO_BREAK_SPACE}€`;
      const parts = [offer.name, amount, step, price, vat(offer.vatRateId), offer.reference].filter(
        (part) => part !== "",
      );
      return [words.offer({ number: index + 1 }), parts.join(" · ")];
    });
  return new Map([
    [words.name, form.name],
    [words.description, form.description],
    [words.category, isCategoryPath(form.category) ? categoryWords()[form.category] : words.noCategory],
    [words.organic, answer(form.isOrganic)],
    [words.unit, words.units[form.unit]],
    [words.weightMode, words.modes[form.weightMode]],
    [words.stockKind, form.stock === "pool" ? words.stockPool : words.stockOwn],
    [words.isActive, answer(form.isActive)],
    ...offers,
  ]);
}
