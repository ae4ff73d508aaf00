import { For } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Table } from "../ui/table/table.tsx";
import { productsWords } from "../words/products.ts";

interface FormDifferencesProps {
  readonly lines: readonly { readonly field: string; readonly theirs: string; readonly mine: string }[];
  /** The colleague's version is taken. */
  readonly onTake: () => void;
}

/** Two colleagues wrote at once: what each of them wrote, field by field, where it is not the same. */
export function FormDifferences(props: FormDifferencesProps) {
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
          <For each={props.lines.filter((line) => line.theirs !== line.mine)}>
            {(line) => (
              <tr>
                <th scope="row">{line.field}</th>
                <td data-label={words().theirs}>{line.theirs || "–"}</td>
                <td data-label={words().yours}>{line.mine || "–"}</td>
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
