import { createEffect, For } from "solid-js";
import { catalogsWords } from "../words/catalogs.ts";
import { productsWords } from "../words/products.ts";
import type { Choice } from "./create-choice.ts";
import type { SelectableOffer } from "./load-catalogs.ts";
import { type Section, sectionName } from "./sections.ts";
import { SelectionRow, type SelectionRowProps } from "./selection-row.tsx";
import "./selection.css";

interface SelectionTableProps extends Pick<SelectionRowProps, "choice" | "editor"> {
  /** The prices that the form begins with. */
  readonly prices: ReadonlyMap<string, number | null>;
}

/** Every offer below the section of the shop it stands in. */
export function SelectionTable(props: SelectionTableProps) {
  const words = () => catalogsWords();
  return (
    <table class="selection-table">
      <caption class="said">{words().selectionTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{productsWords().product}</th>
          <th scope="col">{words().ownPrice}</th>
          <th scope="col">{words().price}</th>
          <th scope="col">{words().difference}</th>
        </tr>
      </thead>
      <For each={props.choice.sections()}>
        {(section) => (
          <tbody id={sectionAnchor(section)} hidden={!props.choice.offersIn(section).some(isShownIn(props.choice))}>
            <SectionHead section={section} choice={props.choice} />
            <For each={props.choice.offersIn(section)}>
              {(offer) => (
                <SelectionRow
                  offer={offer}
                  priceCents={props.prices.get(offer.offerId) ?? null}
                  choice={props.choice}
                  editor={props.editor}
                />
              )}
            </For>
          </tbody>
        )}
      </For>
    </table>
  );
}

export const sectionAnchor = (section: Section) => `rayon-${section}`;

const isShownIn =
  (choice: Choice) =>
  ({ offerId }: SelectableOffer): boolean =>
    choice.isShown(offerId);

/** Its tick is that of all offers below it that the search shows. */
function SectionHead(props: { readonly section: Section; readonly choice: Choice }) {
  const offers = () => props.choice.offersIn(props.section).filter(isShownIn(props.choice));
  const tickedCount = () => offers().filter(({ offerId }) => props.choice.isTicked(offerId)).length;
  const isSome = () => tickedCount() > 0 && tickedCount() < offers().length;
  return (
    <tr class="selection-head">
      <th scope="rowgroup" colspan="4">
        <label class="selection-name">
          <input
            ref={(box) =>
              createEffect(() => {
                box.indeterminate = isSome();
              })
            }
            class="check-box script-only"
            type="checkbox"
            // No field of the catalog: it belongs to no form.
            form=""
            checked={offers().length > 0 && tickedCount() === offers().length}
            onInput={(event) => {
              const ids = offers().map(({ offerId }) => offerId);
              props.choice.tick(ids, event.currentTarget.checked);
            }}
          />
          <span>
            {sectionName(props.section)}
            <span class="selection-count">
              {catalogsWords().chosenOf({ count: tickedCount(), of: offers().length })}
            </span>
          </span>
        </label>
      </th>
    </tr>
  );
}
