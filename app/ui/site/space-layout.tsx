import { useLocation } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { Counter } from "../badge/badge.tsx";
import { Icon } from "../icon/icon.tsx";
import type { Tab } from "../tabs/tabs.tsx";
import { keepCurrentInSight } from "./keep-current-in-sight.ts";
import "./space-layout.css";

interface SpaceLayoutProps {
  /** Whose space: a producer's or a market's name. */
  readonly name: string;
  readonly kind: string;
  readonly menuLabel: string;
  readonly menu: readonly Tab[];
  /** Below the name, such as the way to another space. */
  readonly beside?: JSX.Element;
  readonly children: JSX.Element;
}

/** A place to work in: its menu beside the page, or in one row above it on a phone. */
export function SpaceLayout(props: SpaceLayoutProps) {
  const location = useLocation();
  const isCurrent = (tab: Tab) =>
    tab.isCurrent ?? (location.pathname === tab.href || location.pathname.startsWith(`${tab.href}/`));
  let row!: HTMLElement;
  keepCurrentInSight(() => row);
  return (
    <div class="space">
      <aside class="space-side">
        <p class="space-name">
          <small>{props.kind}</small>
          <strong>{props.name}</strong>
        </p>
        {props.beside}
        <nav ref={row} class="space-menu" aria-label={props.menuLabel}>
          <For each={props.menu}>
            {(tab) => (
              <a class="space-link" href={tab.href} aria-current={isCurrent(tab) ? "page" : undefined}>
                <Show when={tab.icon}>{(name) => <Icon name={name()} />}</Show>
                {tab.word}
                <Show when={tab.count}>{(count) => <Counter count={count()} />}</Show>
              </a>
            )}
          </For>
        </nav>
      </aside>
      <div class="space-page">{props.children}</div>
    </div>
  );
}
