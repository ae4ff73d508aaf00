import { Show } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import "./tick.css";

interface TickProps {
  /** Said by screen readers: what a press does. */
  readonly label: string;
  readonly state: "open" | "begun" | "done";
  /** How far it is, where it has begun: "3/5". */
  readonly part?: string | undefined;
  readonly onPress: () => void;
}

const PRESSED = { open: "false", begun: "mixed", done: "true" } as const;

/** The one big target at the right, where the thumb is. */
export function Tick(props: TickProps) {
  return (
    <button
      class={`tick tick-${props.state}`}
      type="button"
      aria-pressed={PRESSED[props.state]}
      aria-label={props.label}
      onClick={() => props.onPress()}
    >
      <span class="tick-box">
        <Show when={props.state === "begun"} fallback={<Icon name="check" />}>
          {props.part}
        </Show>
      </span>
    </button>
  );
}
