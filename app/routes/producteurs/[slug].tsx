import { createAsync, type RouteSectionProps, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { loadShowcase } from "../../producers/load-showcase.ts";
import { ShowcasePage } from "../../producers/showcase-page.tsx";
import { NotFound } from "../../ui/site/not-found.tsx";

export const route = { preload: ({ params }: RouteSectionProps) => loadShowcase(params.slug ?? "") };

export default function ShowcaseRoute(props: RouteSectionProps) {
  const showcase = createAsync(() => loadShowcase(props.params.slug ?? ""));
  return (
    <Show when={showcase() !== undefined}>
      <Show when={showcase()} fallback={<NotFound />}>
        {(found) => <ShowcasePage showcase={found()} onTurn={() => void revalidate(loadShowcase.key)} />}
      </Show>
    </Show>
  );
}
