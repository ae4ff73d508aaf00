import { Show } from "solid-js";
import { getRequestEvent, isServer } from "solid-js/web";
import { saleState } from "../../domain/distribution/sale-state.ts";
import { CopyField } from "../ui/field/copy-field.tsx";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import "./share-link.css";

const originOf = (): string => {
  if (!isServer) return location.origin;
  const event = getRequestEvent();
  return event === undefined ? "" : new URL(event.request.url).origin;
};

/** The link that brings customers to the shop of this very sale (guide, chapter 6: "Invitez vos clients"). */
export function ShareLink() {
  const desk = useDesk();
  const isUseful = () => ["planned", "open"].includes(saleState(desk.plan(), desk.nowMs()));
  return (
    <Show when={isUseful()}>
      <div class="share-link">
        <CopyField
          label={receivedOrdersWords().shareLink}
          hint={receivedOrdersWords().shareLinkHint}
          value={`${originOf()}/ventes/${desk.plan().distributionId}`}
        />
      </div>
    </Show>
  );
}
