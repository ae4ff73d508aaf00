import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { DistributionId } from "../../domain/ids.ts";
import { NotFound } from "../ui/site/not-found.tsx";
import { LiveOrders } from "./live-orders.tsx";
import { type Eyes, loadReceived } from "./load-received.ts";

interface ReceivedOrdersPageProps {
  readonly distributionId: DistributionId;
  readonly eyes: Eyes;
  readonly back: { readonly href: string; readonly word: string };
  /** Where the same orders are ticked off on the day. */
  readonly boardPath: string;
}

/** The orders of one sale, as its producer or its market sees them: drawn by the server, then live. */
export function ReceivedOrdersPage(props: ReceivedOrdersPageProps) {
  const received = createAsync(() => loadReceived(props.distributionId, props.eyes));
  return (
    <Show when={received() !== undefined}>
      <Show when={received()} keyed fallback={<NotFound />}>
        {(snapshot) => (
          <LiveOrders received={snapshot} eyes={props.eyes} back={props.back} boardPath={props.boardPath} />
        )}
      </Show>
    </Show>
  );
}
