import { createEffect, type JSX, on, Show } from "solid-js";
import { formatTimeLeft } from "../../words/format-time-left.ts";
import { createTimeLeft, type TimeLeftOptions } from "./create-time-left.ts";
import "./live.css";

const SOON_MS = 60 * 60 * 1000;

interface CountdownProps extends TimeLeftOptions {
  /** The sentence around it: `(left) => liveWords().closesIn({ left })`. */
  readonly children: (left: string) => JSX.Element;
  /** What stands there once the time has come. */
  readonly over?: JSX.Element;
  readonly onOver?: (() => void) | undefined;
}

export function Countdown(props: CountdownProps) {
  const leftMs = createTimeLeft(() => ({ untilMs: props.untilMs, nowMs: props.nowMs }));
  const isOver = () => leftMs() === 0;
  createEffect(on(isOver, (over) => over && props.onOver?.(), { defer: true }));
  return (
    <Show when={!isOver()} fallback={props.over}>
      <time
        class="countdown"
        classList={{ "countdown-soon": leftMs() < SOON_MS }}
        datetime={new Date(props.untilMs).toISOString()}
      >
        {props.children(formatTimeLeft(leftMs()))}
      </time>
    </Show>
  );
}
