import { type JSX, Show, splitProps } from "solid-js";
import "./card.css";

interface CardProps extends JSX.HTMLAttributes<HTMLElement> {
  /** Its heading (an <h2>), if it has one. */
  readonly heading?: string | undefined;
  /** Beside the heading. */
  readonly actions?: JSX.Element;
}

export function Card(props: CardProps) {
  const [own, rest] = splitProps(props, ["heading", "actions", "class", "children"]);
  return (
    <section {...rest} class={own.class ? `card ${own.class}` : "card"}>
      <Show when={own.heading}>
        <div class="card-head">
          <h2 class="card-heading">{own.heading}</h2>
          {own.actions}
        </div>
      </Show>
      {own.children}
    </section>
  );
}
