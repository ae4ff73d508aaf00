import { Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import type { OfferRows } from "./create-offer-rows.ts";

interface RemovedOfferProps {
  readonly rows: OfferRows;
  /** Which place of the list this is; the last one is behind all offers. */
  readonly index: number;
  /** It is back, in this place. */
  readonly onRestored: (index: number) => void;
}

/** In the place of the offer taken away last: it can come back, with all that was written in it. */
export function RemovedOffer(props: RemovedOfferProps) {
  const removed = () => {
    const last = props.rows.isFull() ? undefined : props.rows.removed();
    return last && Math.min(last.index, props.rows.rows().length) === props.index ? last : undefined;
  };
  return (
    <Show when={removed()}>
      {(known) => (
        <li>
          <Notice
            kind="info"
            actions={
              <Button icon="undo" onClick={() => props.onRestored(props.rows.restore(known()))}>
                {commonWords().undo}
              </Button>
            }
          >
            {productsWords().removed({ name: known().name })}
          </Notice>
        </li>
      )}
    </Show>
  );
}
