import { type JSX, Show } from "solid-js";
import { commonWords } from "../../words/common.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "./badge.css";

interface BadgeProps {
  /** What the word already says, in colour: leaf is well, honey is low or pending, tomato is out or wrong. */
  readonly kind?: "plain" | "leaf" | "honey" | "tomato" | undefined;
  readonly icon?: IconName | undefined;
  readonly children: JSX.Element;
}

/** A state in a word or two. */
export function Badge(props: BadgeProps) {
  return (
    <span class={`badge badge-${props.kind ?? "plain"}`}>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </span>
  );
}

/** How many, in a pill; the words around it, or `label`, say of what. */
export function Counter(props: { readonly count: number; readonly label?: string | undefined }) {
  return (
    <span class="counter">
      <span aria-hidden={props.label ? "true" : undefined}>{props.count}</span>
      <Show when={props.label}>
        <span class="said">{props.label}</span>
      </Show>
    </span>
  );
}

/** From organic farming. */
export function OrganicTag() {
  return (
    <span class="badge badge-leaf" title={commonWords().organicLong}>
      <Icon name="organic" />
      {commonWords().organic}
    </span>
  );
}
