import { For } from "solid-js";
import { writeCents } from "../../domain/product/amount-text.ts";
import type { Fields } from "../forms/create-form.ts";
import { offerName } from "../shop/offer-words.ts";
import { Button } from "../ui/button/button.tsx";
import { Table } from "../ui/table/table.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { currentLanguage } from "../words/current-language.ts";
import { productsWords } from "../words/products.ts";
import type { KeptCatalog, SelectableOffer } from "./load-catalogs.ts";

interface CatalogDifferencesProps {
  readonly offers: readonly SelectableOffer[];
  readonly theirs: KeptCatalog;
  readonly mine: Fields;
  readonly onTake: () => void;
}

/** Two colleagues chose at once: every offer that they did not choose alike. */
export function CatalogDifferences(props: CatalogDifferencesProps) {
  const words = () => productsWords();
  const lines = () => {
    const theirs = new Map(props.theirs.selection.map((one) => [one.offerId, one.priceCents]));
    const said = (isIn: boolean, price: string) => {
      if (!isIn) return catalogsWords().out;
      return price === "" ? catalogsWords().atOwnPrice : `${price} €`;
    };
    const names = [{ field: catalogsWords().name, theirs: props.theirs.name, mine: props.mine.name ?? "" }];
    const offers = props.offers.map((offer) => {
      const cents = theirs.get(offer.offerId) ?? null;
      const mine = (field: string) => props.mine[`offers.${offer.offerId}.${field}`] ?? "";
      return {
        field: offerName(offer),
        theirs: said(theirs.has(offer.offerId), cents === null ? "" : writeCents(cents, currentLanguage())),
        mine: said(mine("isIn") === "on", mine("price")),
      };
    });
    return [...names, ...offers].filter((line) => line.theirs !== line.mine);
  };
  return (
    <div class="stack">
      <Table caption={words().differences} onPhone="cards">
        <thead>
          <tr>
            <th scope="col">{words().field}</th>
            <th scope="col">{words().theirs}</th>
            <th scope="col">{words().yours}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr>
                <th scope="row">{line.field}</th>
                <td data-label={words().theirs}>{line.theirs}</td>
                <td data-label={words().yours}>{line.mine}</td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
      <div class="row">
        <Button type="submit">{words().keepMine}</Button>
        <Button class="script-only" onClick={() => props.onTake()}>
          {words().takeTheirs}
        </Button>
      </div>
    </div>
  );
}
