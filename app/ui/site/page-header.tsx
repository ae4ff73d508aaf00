import { type JSX, Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import "./page-header.css";

interface PageHeaderProps {
  /** The page's <h1>. */
  readonly heading: string;
  readonly intro?: JSX.Element;
  /** One level up. */
  readonly back?: { readonly href: string; readonly word: string } | undefined;
  /** At the right, or below on a phone. */
  readonly actions?: JSX.Element;
}

export function PageHeader(props: PageHeaderProps) {
  return (
    <div class="page-header">
      <Show when={props.back}>
        {(back) => (
          <a class="page-header-back" href={back().href}>
            <Icon name="back" />
            {back().word}
          </a>
        )}
      </Show>
      <div class="page-header-row">
        <div>
          <h1>{props.heading}</h1>
          <Show when={props.intro}>
            <p class="page-header-intro">{props.intro}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="row">{props.actions}</div>
        </Show>
      </div>
    </div>
  );
}
