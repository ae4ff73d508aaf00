import { type JSX, Show, splitProps } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "./button.css";

interface Look {
  /** One `primary` per screen; `danger` for what cannot be undone; `quiet` inside tables and cards. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger" | undefined;
  readonly size?: "board" | "wide" | undefined;
  readonly icon?: IconName | undefined;
}

const LOOK = ["kind", "size", "icon", "class", "children"] as const;

const classOf = (look: Look & { class?: string | undefined }): string =>
  ["button", `button-${look.kind ?? "plain"}`, look.size && `button-${look.size}`, look.class]
    .filter(Boolean)
    .join(" ");

interface ButtonProps extends Look, JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** The answer is awaited: the button stays in place with the keyboard on it, refuses a second press and says so. */
  readonly busy?: boolean | undefined;
}

export function Button(props: ButtonProps) {
  const [look, rest] = splitProps(props, [...LOOK, "busy"]);
  const refuseWhileBusy = (event: MouseEvent) => {
    if (!look.busy) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      {...rest}
      class={classOf(look)}
      aria-busy={look.busy ? "true" : undefined}
      aria-disabled={look.busy ? "true" : undefined}
      on:click={refuseWhileBusy}
    >
      <Content icon={look.icon}>{look.children}</Content>
    </button>
  );
}

interface ButtonLinkProps extends Look, JSX.AnchorHTMLAttributes<HTMLAnchorElement> {}

/** Goes somewhere, and looks like a button. */
export function ButtonLink(props: ButtonLinkProps) {
  const [look, rest] = splitProps(props, LOOK);
  return (
    <a {...rest} class={classOf(look)}>
      <Content icon={look.icon}>{look.children}</Content>
    </a>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "icon" | "aria-label"> {
  readonly icon: IconName;
  /** Said by screen readers and shown as a tip. */
  readonly label: string;
}

/** Without a word: only for what everybody knows (close, undo, more). */
export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ["label", "class"]);
  return (
    <Button
      kind="quiet"
      {...rest}
      class={own.class ? `button-icon ${own.class}` : "button-icon"}
      aria-label={own.label}
      title={own.label}
    />
  );
}

function Content(props: { readonly icon: IconName | undefined; readonly children: JSX.Element }) {
  return (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </>
  );
}
