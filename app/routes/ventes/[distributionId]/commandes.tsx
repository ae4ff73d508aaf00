import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import * as v from "valibot";
import { DistributionId } from "../../../../domain/ids.ts";
import { StaffOrdersPage } from "../../../received-orders/staff-orders-page.tsx";
import { NotFound } from "../../../ui/site/not-found.tsx";

export default function SaleOrdersPage() {
  const params = useParams();
  const distributionId = () => {
    const parsed = v.safeParse(DistributionId, params.distributionId);
    return parsed.success ? parsed.output : null;
  };
  return (
    <Show when={distributionId()} keyed fallback={<NotFound />}>
      {(id) => <StaffOrdersPage distributionId={id} />}
    </Show>
  );
}
