import { IconButton } from "../ui/button/button.tsx";
import { productsWords } from "../words/products.ts";
import type { OfferRow, OfferRows } from "./create-offer-rows.ts";
import { type OfferMove, writeMove } from "./move-offer.ts";

interface OfferMovesProps {
  readonly row: OfferRow;
  readonly index: number;
  readonly rows: OfferRows;
  readonly name: string;
  /** The way it has just come: that button has the focus again, as long as there is further to go. */
  readonly cameHere: OfferMove["by"] | undefined;
}

/** Moves an offer up or down. Without a script the buttons send the form, which comes back in the new order. */
export function OfferMoves(props: OfferMovesProps) {
  const isFirst = () => props.index === 0;
  const isLast = () => props.index === props.rows.rows().length - 1;
  const move = (by: OfferMove["by"]) => (event: MouseEvent & { currentTarget: HTMLButtonElement }) => {
    event.preventDefault();
    const button = event.currentTarget;
    props.rows.moveTo(props.row, props.index + by, props.name);
    // Moving in the page takes the focus away.
    queueMicrotask(() => button.focus());
  };
  const hasFocus = (by: OfferMove["by"]) => {
    if (props.cameHere === undefined) return false;
    const isAtEnd = props.cameHere < 0 ? isFirst() : isLast();
    return isAtEnd ? by !== props.cameHere : by === props.cameHere;
  };
  const button = (by: OfferMove["by"]) => ({
    type: "submit" as const,
    name: "moveOffer",
    value: writeMove({ index: props.index, by }),
    autofocus: hasFocus(by),
    onClick: move(by),
  });
  return (
    <>
      <IconButton {...button(-1)} icon="up" label={productsWords().moveUp({ name: props.name })} disabled={isFirst()} />
      <IconButton
        {...button(1)}
        icon="down"
        label={productsWords().moveDown({ name: props.name })}
        disabled={isLast()}
      />
    </>
  );
}
