import { writeCents } from "../../domain/product/amount-text.ts";
import type { Fields } from "../forms/create-form.ts";
import { offerName } from "../shop/offer-words.ts";
import { catalogsWords } from "../words/catalogs.ts";
import { currentLanguage } from "../words/current-language.ts";
import { NO_BREAK_SPACE } from "../words/format-number.ts";
import type { KeptCatalog, SelectableOffer } from "./load-catalogs.ts";

/** What is saved and what is written, offer by offer, to be read side by side. */
export function differences(offers: readonly SelectableOffer[], theirs: KeptCatalog, mine: Fields) {
  const chosen = new Map(theirs.selection.map((one) => [one.offerId, one.priceCents]));
  const said = (isIn: boolean, price: string) => {
    if (!isIn) return catalogsWords().out;
    return price === "" ? catalogsWords().atOwnPrice : `${price}${NO_BREAK_SPACE}€`;
  };
  const lines = offers.map((offer) => {
    const cents = chosen.get(offer.offerId) ?? null;
    const written = (field: string) => mine[`offers.${offer.offerId}.${field}`] ?? "";
    return {
      field: offerName(offer),
      theirs: said(chosen.has(offer.offerId), cents === null ? "" : writeCents(cents, currentLanguage())),
      mine: said(written("isIn") === "on", written("price")),
    };
  });
  return [{ field: catalogsWords().name, theirs: theirs.name, mine: mine.name ?? "" }, ...lines];
}
