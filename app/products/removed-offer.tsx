import { Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import type { OfferRows } from "./create-offer-rows.ts";

interface RemovedOfferProps {
  readonly rows: OfferRows;
  /** It is back, in this place. */
  readonly onRestored: (index: number) => void;
}

/** The offer taken away last can come back, with all that was written in it. */
export function RemovedOffer(props: RemovedOfferProps) {
  return (
    <div role="status">
      <Show when={!props.rows.isFull() && props.rows.removed()}>
        {(removed) => (
          <Notice
            kind="info"
            actions={
              <Button icon="undo" onClick={() => props.onRestored(props.rows.restore(removed()))}>
                {commonWords().undo}
              </Button>
            }
          >
            {productsWords().removed({ name: removed().name })}
          </Notice>
        )}
      </Show>
    </div>
  );
}
