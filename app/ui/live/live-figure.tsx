import { createEffect, createSignal, type JSX, on } from "solid-js";
import { announce } from "./announcer.tsx";
import "./live.css";

interface LiveFigureProps {
  /** The figure washes when this changes. */
  readonly value: number | string;
  /** What is shown, if it is not the value itself. */
  readonly children?: JSX.Element;
  /** The sentence for screen readers when it changes; without one the change is only seen. */
  readonly announced?: string | undefined;
}

/** A figure that changes in front of the reader. */
export function LiveFigure(props: LiveFigureProps) {
  const [changes, setChanges] = createSignal(0);
  createEffect(
    on(
      () => props.value,
      () => {
        setChanges((count) => count + 1);
        if (props.announced) announce(props.announced);
      },
      { defer: true },
    ),
  );
  // Two names for one animation: the next change starts it anew, even while it runs.
  const wash = () => (changes() === 0 ? undefined : changes() % 2 === 0 ? "even" : "odd");
  return (
    <span class="live-figure" data-wash={wash()}>
      {props.children ?? props.value}
    </span>
  );
}
