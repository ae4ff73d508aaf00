import type { JSX } from "solid-js";
import "./removal.css";

interface RemovalProps {
  readonly title: JSX.Element;
  /** Its button was pressed and refused: the reason is in view. */
  readonly isOpen: boolean;
  readonly children: JSX.Element;
}

/** Where something is deleted for good: opened first, which works without a script too. */
export function Removal(props: RemovalProps) {
  return (
    <details class="removal" open={props.isOpen}>
      <summary class="removal-open">{props.title}</summary>
      {props.children}
    </details>
  );
}
