import { For, onCleanup, onMount, Show } from "solid-js";
import { IconButton } from "../ui/button/button.tsx";
import { boardWords } from "../words/board.ts";
import { useBoard } from "./board-context.ts";
import { BOARD_FILTERS } from "./board-filter.ts";
import "./board-tools.css";

/** Which orders are in sight. */
export function BoardFilters() {
  const board = useBoard();
  const filters = () => BOARD_FILTERS.filter((filter) => board.hasMoney || filter !== "to-pay");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll in one row.
    <div class="board-filters" role="group" aria-label={boardWords().filters}>
      <For each={filters()}>
        {(filter) => (
          <button
            class="board-filter"
            type="button"
            aria-pressed={board.filter() === filter}
            onClick={() => board.chooseFilter(filter)}
          >
            {boardWords().filter[filter]}
            <span class="board-filter-count">{board.counts()[filter]}</span>
          </button>
        )}
      </For>
    </div>
  );
}

/** Search and undo; on a phone at the foot, where the thumb is. "/" leads here, Enter opens the first order found. */
export function BoardBar() {
  const board = useBoard();
  let field: HTMLInputElement | undefined;
  const openFirst = (event: SubmitEvent) => {
    event.preventDefault();
    const [first] = board.shown();
    if (first === undefined) return;
    if (board.openNumber() !== first.number) board.toggle(first.number);
    focusOrder(first.number);
  };
  const clear = () => {
    board.find("");
    field?.focus();
  };
  listenToKeys({ onSlash: () => field?.focus(), onUndo: board.undoLast });
  return (
    <search class="board-bar">
      <form class="board-find" onSubmit={openFirst}>
        <input
          ref={field}
          class="control board-search"
          type="search"
          inputmode="search"
          enterkeyhint="go"
          autocomplete="off"
          aria-label={boardWords().find}
          placeholder={boardWords().findHint}
          value={board.text()}
          onInput={(event) => board.find(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && clear()}
        />
        <Show when={board.text() !== ""}>
          <IconButton size="board" icon="close" label={boardWords().clear} onClick={clear} />
        </Show>
      </form>
      <IconButton size="board" icon="undo" label={boardWords().undoLast} onClick={() => board.undoLast()} />
    </search>
  );
}

const focusOrder = (number: number) => document.querySelector<HTMLElement>(`[data-order="${number}"]`)?.focus();

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select");

function listenToKeys({ onSlash, onUndo }: { readonly onSlash: () => void; readonly onUndo: () => void }): void {
  const listen = (event: KeyboardEvent) => {
    if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
    const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey);
    if (event.key !== "/" && !isUndo) return;
    event.preventDefault();
    if (isUndo) onUndo();
    else onSlash();
  };
  onMount(() => {
    addEventListener("keydown", listen);
    onCleanup(() => removeEventListener("keydown", listen));
  });
}
