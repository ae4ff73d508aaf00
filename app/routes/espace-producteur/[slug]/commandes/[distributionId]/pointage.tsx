import { BoardPage } from "../../../../../board/board-page.tsx";
import { useProducer } from "../../../../../producer-space/producer-context.tsx";
import { producerPaths } from "../../../../../producer-space/producer-paths.ts";
import { DistributionInPath } from "../../../../../received-orders/distribution-in-path.tsx";
import { boardWords } from "../../../../../words/board.ts";

export default function ProducerBoardRoute() {
  const producer = useProducer();
  return (
    <DistributionInPath>
      {(id) => (
        <BoardPage
          distributionId={id}
          eyes={{ kind: "producer", producerId: producer.id }}
          back={{ href: producerPaths(producer.slug).ordersOf(id), word: boardWords().backToOrders }}
        />
      )}
    </DistributionInPath>
  );
}
