import type { RouteSectionProps } from "@solidjs/router";
import { loadMe } from "../../accounts/load-me.ts";
import { ProducerSpace } from "../../producer-space/producer-space.tsx";

export const route = { preload: () => loadMe() };

export default function ProducerSpaceRoute(props: RouteSectionProps) {
  return <ProducerSpace slug={props.params.slug ?? ""}>{props.children}</ProducerSpace>;
}
