import { For } from "solid-js";
import type { ProductForm } from "../../domain/product/product-form.ts";
import { writeProduct } from "../../domain/product/write-product.ts";
import { Button } from "../ui/button/button.tsx";
import { Table } from "../ui/table/table.tsx";
import { currentLanguage } from "../words/current-language.ts";
import { productsWords } from "../words/products.ts";
import { describeForm } from "./describe-form.ts";
import type { KeptProduct } from "./load-products.ts";

interface ProductDifferencesProps {
  readonly theirs: KeptProduct;
  readonly mine: ProductForm;
  readonly onTake: () => void;
}

/** Two colleagues wrote at once: what each of them wrote, field by field, where it is not the same. */
export function ProductDifferences(props: ProductDifferencesProps) {
  const lines = () => {
    const theirs = describeForm(writeProduct(props.theirs.product, currentLanguage()));
    const mine = describeForm(props.mine);
    const fields = new Set([...theirs.keys(), ...mine.keys()]);
    return [...fields]
      .map((field) => ({ field, theirs: theirs.get(field) ?? "–", mine: mine.get(field) ?? "–" }))
      .filter((line) => line.theirs !== line.mine);
  };
  const words = () => productsWords();
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
