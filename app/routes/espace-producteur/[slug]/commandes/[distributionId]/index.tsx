import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import * as v from "valibot";
import { DistributionId } from "../../../../../../domain/ids.ts";
import { useProducer } from "../../../../../producer-space/producer-context.tsx";
import { producerPaths } from "../../../../../producer-space/producer-paths.ts";
import { ReceivedOrdersPage } from "../../../../../received-orders/received-orders-page.tsx";
import { NotFound } from "../../../../../ui/site/not-found.tsx";
import { receivedOrdersWords } from "../../../../../words/received-orders.ts";

export default function ProducerOrdersPage() {
  const params = useParams();
  const producer = useProducer();
  const distributionId = () => {
    const parsed = v.safeParse(DistributionId, params.distributionId);
    return parsed.success ? parsed.output : null;
  };
  return (
    <Show when={distributionId()} keyed fallback={<NotFound />}>
      {(id) => (
        <ReceivedOrdersPage
          distributionId={id}
          eyes={{ kind: "producer", producerId: producer.id }}
          boardPath={producerPaths(producer.slug).boardOf(id)}
          back={{ href: producerPaths(producer.slug).orders, word: receivedOrdersWords().title }}
        />
      )}
    </Show>
  );
}
