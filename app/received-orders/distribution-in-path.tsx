import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import * as v from "valibot";
import { DistributionId } from "../../domain/ids.ts";
import { NotFound } from "../ui/site/not-found.tsx";

interface DistributionInPathProps {
  readonly children: (distributionId: DistributionId) => JSX.Element;
}

/** The distribution that the page's address names. What is no id is no different from one that does not exist. */
export function DistributionInPath(props: DistributionInPathProps) {
  const params = useParams();
  const distributionId = () => {
    const parsed = v.safeParse(DistributionId, params.distributionId);
    return parsed.success ? parsed.output : null;
  };
  return (
    <Show when={distributionId()} keyed fallback={<NotFound />}>
      {(id) => props.children(id)}
    </Show>
  );
}
