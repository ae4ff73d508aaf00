import type { JSX } from "solid-js";
import "./table.css";

interface TableProps {
  /** What the table holds; said to screen readers, and printed above it. */
  readonly caption: string;
  /** On a phone a row becomes a `card` (give every <td> a `data-label`), or the table scrolls in its own box. */
  readonly onPhone: "cards" | "scroll";
  /** <thead>, <tbody>, <tfoot>. Columns of numbers carry the class `number`. */
  readonly children: JSX.Element;
}

export function Table(props: TableProps) {
  const scrolls = () => props.onPhone === "scroll";
  return (
    <section
      class={`table-box table-${props.onPhone}`}
      aria-label={scrolls() ? props.caption : undefined}
      // A box that scrolls must be reachable by keyboard.
      tabindex={scrolls() ? "0" : undefined}
    >
      <table class="table">
        <caption class="table-caption">{props.caption}</caption>
        {props.children}
      </table>
    </section>
  );
}
