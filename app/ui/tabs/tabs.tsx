import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Counter } from "../badge/badge.tsx";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import { keepCurrentInSight } from "../site/keep-current-in-sight.ts";
import "./tabs.css";

export interface Tab {
  readonly word: string;
  readonly href: string;
  readonly icon?: IconName | undefined;
  readonly count?: number | undefined;
  /** Where the address alone does not tell (a view in the query). */
  readonly isCurrent?: boolean | undefined;
}

interface TabsProps {
  /** What one chooses here, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** `segment` for two or three views of the same thing. */
  readonly kind?: "tabs" | "segment" | undefined;
}

/** Links to sister pages: each has its address, and works before any script does. */
export function Tabs(props: TabsProps) {
  const location = useLocation();
  const isCurrent = (tab: Tab) => tab.isCurrent ?? tab.href.split("?", 1)[0] === location.pathname;
  let row!: HTMLElement;
  keepCurrentInSight(() => row);
  return (
    <nav ref={row} class={props.kind === "segment" ? "segment" : "tabs"} aria-label={props.label}>
      <For each={props.tabs}>
        {(tab) => (
          <a class="tab" href={tab.href} aria-current={isCurrent(tab) ? "page" : undefined}>
            <Show when={tab.icon}>{(name) => <Icon name={name()} />}</Show>
            {tab.word}
            <Show when={tab.count}>{(count) => <Counter count={count()} />}</Show>
          </a>
        )}
      </For>
    </nav>
  );
}
