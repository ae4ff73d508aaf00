import { useProducer } from "../../../../../producer-space/producer-context.tsx";
import { producerPaths } from "../../../../../producer-space/producer-paths.ts";
import { DistributionInPath } from "../../../../../received-orders/distribution-in-path.tsx";
import { ReceivedOrdersPage } from "../../../../../received-orders/received-orders-page.tsx";
import { receivedOrdersWords } from "../../../../../words/received-orders.ts";

export default function ProducerOrdersPage() {
  const producer = useProducer();
  return (
    <DistributionInPath>
      {(id) => (
        <ReceivedOrdersPage
          distributionId={id}
          eyes={{ kind: "producer", producerId: producer.id }}
          boardPath={producerPaths(producer.slug).boardOf(id)}
          back={{ href: producerPaths(producer.slug).orders, word: receivedOrdersWords().title }}
        />
      )}
    </DistributionInPath>
  );
}
