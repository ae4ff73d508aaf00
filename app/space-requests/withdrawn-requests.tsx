import { For, Show } from "solid-js";
import { Card } from "../ui/card/card.tsx";
import { formatDate } from "../words/format-date.ts";
import { spaceRequestsWords } from "../words/space-requests.ts";
import type { WithdrawnRequest } from "./load-space-requests.ts";

/** What support need not answer any more. */
export function WithdrawnRequests(props: { readonly withdrawn: readonly WithdrawnRequest[] }) {
  const when = (atMs: number | null) => formatDate(atMs ?? 0, { timeZone: "Europe/Paris" });
  return (
    <Show when={props.withdrawn.length > 0}>
      <Card heading={spaceRequestsWords().withdrawnRequests}>
        <ul class="request-withdrawn">
          <For each={props.withdrawn}>
            {(asked) => (
              <li>
                <strong>{asked.name}</strong>
                <br />
                {spaceRequestsWords().askedBy({ name: asked.askerName, when: when(asked.askedAtMs) })}{" "}
                {spaceRequestsWords().withdrawnOn({ when: when(asked.withdrawnAtMs) })}
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}
