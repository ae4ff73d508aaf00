import { createAsync, Navigate, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { DistributionId } from "../../domain/ids.ts";
import { loadMe } from "../accounts/load-me.ts";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { ReceivedOrdersPage } from "./received-orders-page.tsx";

/** All producers' lines of a sale, for those who run it: admins change them, volunteers read them. */
export function StaffOrdersPage(props: { readonly distributionId: DistributionId }) {
  const location = useLocation();
  const me = createAsync(() => loadMe());
  return (
    <Show when={me()}>
      {(known) => (
        <Show when={known().person} fallback={<Navigate href={signInAndReturn(location.pathname + location.search)} />}>
          <div class="page">
            <ReceivedOrdersPage
              distributionId={props.distributionId}
              eyes={{ kind: "staff" }}
              boardPath={paths.board(props.distributionId)}
              back={{ href: `/ventes/${props.distributionId}`, word: receivedOrdersWords().toShop }}
            />
          </div>
        </Show>
      )}
    </Show>
  );
}
