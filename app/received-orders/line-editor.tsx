import { createContext, createMemo, createSignal, type JSX, Show, useContext } from "solid-js";
import type { UserId } from "../../domain/ids.ts";
import type { Order, OrderLine } from "../../domain/order/order.ts";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import { LineForm } from "./line-form.tsx";
import { lineName } from "./line-text.ts";

type OpenEditor = (order: Order, line: OrderLine) => void;

const EditorContext = createContext<OpenEditor>(() => undefined);

/** Opens the dialog in which one line is changed. */
export const useLineEditor = (): OpenEditor => useContext(EditorContext);

interface Target {
  readonly customerId: UserId;
  readonly position: number;
}

/** One dialog for all lines of the page. It follows the order: what the customer changes meanwhile shows in it. */
export function LineEditor(props: { readonly children: JSX.Element }) {
  const desk = useDesk();
  const [target, setTarget] = createSignal<Target | null>(null);
  const order = createMemo(() => desk.orders().find((one) => one.customerId === target()?.customerId));
  const line = createMemo(() => order()?.lines.find((one) => one.position === target()?.position));
  const heading = () => {
    const [whose, what] = [order(), line()];
    return whose && what ? `${whose.number} · ${whose.customerName}` : "";
  };
  const close = () => setTarget(null);
  return (
    <EditorContext.Provider
      value={(whose, what) => setTarget({ customerId: whose.customerId, position: what.position })}
    >
      {props.children}
      <Dialog isOpen={target() !== null} onClose={close} heading={heading()}>
        <Show when={order()}>
          {(whose) => (
            <Show when={line()}>
              {(what) => (
                <>
                  <p class="line-editor-what">
                    <span class="said">{receivedOrdersWords().product} </span>
                    {lineName(what())}
                  </p>
                  <LineForm order={whose()} line={what()} onDone={close} />
                </>
              )}
            </Show>
          )}
        </Show>
      </Dialog>
    </EditorContext.Provider>
  );
}
