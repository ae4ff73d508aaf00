import { isCategoryPath } from "../../domain/product/category.ts";
import { isBlankOffer, type ProductForm } from "../../domain/product/product-form.ts";
import { categoryWords } from "../words/category.ts";
import { NO_BREAK_SPACE } from "../words/format-number.ts";
import { unitSign } from "../words/format-quantity.ts";
import { productsWords } from "../words/products.ts";

/** What stands in a form, by the names of its fields, to be read beside another one. */
export function describeForm(form: ProductForm): ReadonlyMap<string, string> {
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
