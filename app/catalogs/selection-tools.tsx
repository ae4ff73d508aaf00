import { For, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { TextField } from "../ui/field/field.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { commonWords } from "../words/common.ts";
import type { Choice } from "./create-choice.ts";
import { sectionName } from "./sections.ts";
import { sectionAnchor } from "./selection-table.tsx";

/** A stall that fits on a screen or two needs no signposts. */
const SIGNPOSTS_FROM_OFFERS = 40;

interface SelectionToolsProps {
  readonly choice: Choice;
  readonly offerCount: number;
  /** Many boxes have changed at once. */
  readonly onWrite: (form: HTMLFormElement) => void;
}

/** Finding offers, and ticking all that are found. */
export function SelectionTools(props: SelectionToolsProps) {
  const words = () => catalogsWords();
  const tickShown = (isIn: boolean) => (event: { currentTarget: HTMLButtonElement }) => {
    props.choice.tick(props.choice.shownIds(), isIn);
    if (event.currentTarget.form !== null) props.onWrite(event.currentTarget.form);
  };
  return (
    <>
      <div class="catalog-tools script-only">
        <TextField
          label={words().search}
          type="search"
          autocomplete="off"
          // It belongs to no form: the Enter of somebody who searches saves nothing, not even before a script has come.
          form=""
          onInput={(event) => {
            props.choice.setSearch(event.currentTarget.value);
            // Nothing of the catalog was written.
            event.stopPropagation();
          }}
        />
        <div class="row">
          <Button icon="check" onClick={tickShown(true)}>
            {commonWords().selectAll}
          </Button>
          <Button onClick={tickShown(false)}>{words().untickAll}</Button>
        </div>
      </div>
      <Show when={props.offerCount >= SIGNPOSTS_FROM_OFFERS && props.choice.sections().length > 1}>
        <nav aria-label={words().signposts}>
          <ul class="selection-signposts">
            <For each={props.choice.sections()}>
              {(section) => (
                <li>
                  <a href={`#${sectionAnchor(section)}`}>{sectionName(section)}</a>
                </li>
              )}
            </For>
          </ul>
        </nav>
      </Show>
      <p class="catalog-hint selection-none" role="status">
        <Show when={props.choice.shownIds().length === 0}>{words().noneFound}</Show>
      </p>
    </>
  );
}
