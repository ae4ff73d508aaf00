import { type JSX, Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "./notice.css";

type NoticeKind = "info" | "success" | "warning" | "error";

const ICON_OF: Readonly<Record<NoticeKind, IconName>> = {
  info: "info",
  success: "check-circle",
  warning: "alert",
  error: "error",
};

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly heading?: string | undefined;
  /** What happened, and what to do next. */
  readonly children: JSX.Element;
  /** Buttons or links that do it. */
  readonly actions?: JSX.Element;
  /** It appears in answer to something just done: screen readers say it at once. */
  readonly isAnswer?: boolean | undefined;
}

export function Notice(props: NoticeProps) {
  const role = () => {
    if (!props.isAnswer) return undefined;
    return props.kind === "error" || props.kind === "warning" ? "alert" : "status";
  };
  return (
    <div class={`notice notice-${props.kind}`} role={role()}>
      <Icon name={ICON_OF[props.kind]} />
      <div class="notice-body">
        <Show when={props.heading}>
          <strong class="notice-heading">{props.heading}</strong>
        </Show>
        <div>{props.children}</div>
        <Show when={props.actions}>
          <div class="row">{props.actions}</div>
        </Show>
      </div>
    </div>
  );
}
