import { IconButton } from "../ui/button/button.tsx";
import { productsWords } from "../words/products.ts";
import type { OfferRow, OfferRows } from "./create-offer-rows.ts";

interface OfferHandleProps {
  readonly row: OfferRow;
  readonly index: number;
  readonly rows: OfferRows;
  readonly name: string;
  readonly onDrag: (row: OfferRow | undefined) => void;
}

/** Moves an offer: dragged by the pointer, or by the arrow keys while it has the focus. */
export function OfferHandle(props: OfferHandleProps) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const handle = event.currentTarget;
    props.rows.moveTo(props.row, props.index + by, props.name);
    // Moving in the page takes the focus away.
    queueMicrotask(() => handle.focus());
  };
  const drag = (event: DragEvent & { currentTarget: HTMLElement }) => {
    const card = event.currentTarget.closest("li");
    if (card) event.dataTransfer?.setDragImage(card, 0, 0);
    event.dataTransfer?.setData("text/plain", props.name);
    props.onDrag(props.row);
  };
  return (
    <IconButton
      class="offer-handle script-only"
      icon="sort"
      label={productsWords().drag({ name: props.name })}
      draggable="true"
      onKeyDown={move}
      onDragStart={drag}
      onDragEnd={() => props.onDrag(undefined)}
    />
  );
}
