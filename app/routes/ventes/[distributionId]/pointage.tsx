import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import * as v from "valibot";
import { DistributionId } from "../../../../domain/ids.ts";
import { StaffBoardPage } from "../../../board/staff-board-page.tsx";
import { NotFound } from "../../../ui/site/not-found.tsx";

export default function StaffBoardRoute() {
  const params = useParams();
  const distributionId = () => {
    const parsed = v.safeParse(DistributionId, params.distributionId);
    return parsed.success ? parsed.output : null;
  };
  return (
    <Show when={distributionId()} keyed fallback={<NotFound />}>
      {(id) => <StaffBoardPage distributionId={id} />}
    </Show>
  );
}
