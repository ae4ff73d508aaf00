import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import * as v from "valibot";
import { DistributionId } from "../../../../../../domain/ids.ts";
import { BoardPage } from "../../../../../board/board-page.tsx";
import { useProducer } from "../../../../../producer-space/producer-context.tsx";
import { producerPaths } from "../../../../../producer-space/producer-paths.ts";
import { NotFound } from "../../../../../ui/site/not-found.tsx";
import { boardWords } from "../../../../../words/board.ts";

export default function ProducerBoardRoute() {
  const params = useParams();
  const producer = useProducer();
  const distributionId = () => {
    const parsed = v.safeParse(DistributionId, params.distributionId);
    return parsed.success ? parsed.output : null;
  };
  return (
    <Show when={distributionId()} keyed fallback={<NotFound />}>
      {(id) => (
        <BoardPage
          distributionId={id}
          eyes={{ kind: "producer", producerId: producer.id }}
          back={{ href: producerPaths(producer.slug).ordersOf(id), word: boardWords().backToOrders }}
        />
      )}
    </Show>
  );
}
