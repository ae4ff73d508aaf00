import { type JSX, Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "./states.css";

interface EmptyStateProps {
  readonly icon: IconName;
  readonly heading: string;
  /** Why it is empty and what to do about it. */
  readonly text: string;
  /** The one link or button that does it. */
  readonly children?: JSX.Element;
}

/** A list without entries. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={props.icon} />
      <h2 class="empty-state-heading">{props.heading}</h2>
      <p>{props.text}</p>
      <Show when={props.children}>
        <div class="row">{props.children}</div>
      </Show>
    </div>
  );
}
