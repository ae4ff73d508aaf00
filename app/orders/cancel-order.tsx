import { For, Show } from "solid-js";
import { piecesField } from "../../domain/order/basket-text.ts";
import type { Order } from "../../domain/order/order.ts";
import { Button } from "../ui/button/button.tsx";
import { ordersWords } from "../words/orders.ts";
import { newCommandId } from "./new-command-id.ts";
import { basketAction } from "./order-paths.ts";
import { useOwnOrder } from "./use-own-order.ts";

/** Asks once more before it does; afterwards it can be taken back. A plain form without JavaScript. */
export function CancelOrder(props: { readonly order: Order }) {
  const own = useOwnOrder();
  const isPartly = () => own.openLines().length < props.order.lines.filter((line) => line.pieces > 0).length;
  const offerIds = () => [...new Set(own.openLines().map((line) => line.offerId))];
  let question: HTMLDetailsElement | undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (question) question.open = false;
    own.cancel(own.openLines());
  };
  return (
    <Show when={own.openLines().length > 0}>
      <details class="order-cancel screen-only" ref={question}>
        <summary class="button button-quiet">{ordersWords().cancel}</summary>
        <form
          novalidate
          class="order-question"
          method="post"
          action={basketAction(own.distributionId)}
          onSubmit={submit}
        >
          <input type="hidden" name="commandId" value={newCommandId()} />
          <input type="hidden" name="baseRevision" value={props.order.revision} />
          <For each={offerIds()}>{(offerId) => <input type="hidden" name={piecesField(offerId)} value="0" />}</For>
          <p>
            <strong>{ordersWords().cancelTitle}</strong>
          </p>
          <p>{isPartly() ? ordersWords().cancelPartlyText : ordersWords().cancelText}</p>
          <p>
            <Button type="submit" kind="danger" icon="delete" busy={own.sender.pending() !== null}>
              {ordersWords().cancel}
            </Button>
          </p>
        </form>
      </details>
    </Show>
  );
}
