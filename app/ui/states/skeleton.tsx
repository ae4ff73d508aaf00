import { For } from "solid-js";
import { commonWords } from "../../words/common.ts";
import "./states.css";

interface SkeletonProps {
  /** The shape of what is coming, so that nothing moves when it is there. */
  readonly shape: "lines" | "rows" | "cards";
  readonly count: number;
}

export function Skeleton(props: SkeletonProps) {
  return (
    <div class={`skeleton skeleton-${props.shape}`} role="status">
      <span class="said">{commonWords().loading}</span>
      <For each={Array.from({ length: props.count })}>{() => <span class="skeleton-part" />}</For>
    </div>
  );
}
