import { Show } from "solid-js";
import { saleState } from "../../domain/distribution/sale-state.ts";
import { CopyField } from "../ui/field/copy-field.tsx";
import { siteOrigin } from "../ui/site/page-meta.tsx";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import "./share-link.css";

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
          value={`${siteOrigin()}/ventes/${desk.plan().distributionId}`}
        />
      </div>
    </Show>
  );
}
