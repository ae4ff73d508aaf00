import { For, onCleanup, onMount, Show } from "solid-js";
import { Button, IconButton } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { boardWords } from "../words/board.ts";
import { commonWords } from "../words/common.ts";
import { isAway } from "./away.ts";
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

/**
 * What must always be in sight: search and undo, what was just done, and what waits. On a phone at the foot, where the thumb
 * is. "/" leads to the search, Enter opens the first order found.
 */
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
    <div class="board-bar">
      <Away />
      <JustDone />
      <div class="board-bar-row">
        <search class="board-find">
          <form novalidate onSubmit={openFirst}>
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
          </form>
        </search>
        <Show when={board.text() !== ""}>
          <IconButton size="board" icon="close" label={boardWords().clear} onClick={clear} />
        </Show>
        <IconButton size="board" icon="undo" label={boardWords().undoLast} onClick={() => board.undoLast()} />
      </div>
    </div>
  );
}

/** In sight wherever one has scrolled to. */
function Away() {
  const board = useBoard();
  return (
    <Show when={isAway(board.sale.status()) && board.waiting() > 0}>
      <p class="board-away">
        <Icon name="offline" />
        {boardWords().waiting({ count: board.waiting() })}
      </p>
    </Show>
  );
}

function JustDone() {
  const board = useBoard();
  return (
    <div class="board-done" role="status">
      <Show when={board.done()}>
        {(done) => (
          <>
            <span class="board-done-text">{done().text}</span>
            <Show when={done().undo}>
              {(undo) => (
                <Button kind="quiet" onClick={() => undo()()}>
                  {commonWords().undo}
                </Button>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
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
