import { isCategoryPath } from "../../domain/product/category.ts";
import { isBlankOffer, type ProductForm } from "../../domain/product/product-form.ts";
import { writeProduct } from "../../domain/product/write-product.ts";
import { categoryWords } from "../words/category.ts";
import { currentLanguage } from "../words/current-language.ts";
import { NO_BREAK_SPACE } from "../words/format-number.ts";
import { unitSign } from "../words/format-quantity.ts";
import { productsWords } from "../words/products.ts";
import type { KeptProduct } from "./load-products.ts";

/** What is saved and what is written, field by field, to be read side by side. */
export function differences(kept: KeptProduct, written: ProductForm) {
  const theirs = describeForm(writeProduct(kept.product, currentLanguage()));
  const mine = describeForm(written);
  return [...new Set([...theirs.keys(), ...mine.keys()])].map((field) => ({
    field,
    theirs: theirs.get(field) ?? "",
    mine: mine.get(field) ?? "",
  }));
}

function describeForm(form: ProductForm): ReadonlyMap<string, string> {
  const words = productsWords();
  const answer = (ticked: string) => (ticked === "on" ? words.yes : words.no);
  const offers = form.offers
    .filter((offer) => !isBlankOffer(offer))
    .map((offer, index): [string, string] => {
      const amount = `${offer.amount}${NO_BREAK_SPACE}${unitSign(form.unit, 2)}`;
      const step = form.weightMode === "bulk" && offer.step !== "" ? `${words.step} ${offer.step}` : "";
      const price = `${offer.price}${NO_BREAK_SPACE}€`;
      const parts = [offer.name, amount, step, price, offer.reference].filter((part) => part !== "");
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
