// A file to choose, in the words of the page: the browser's own button and text speak the browser's language. The browser's
// control lies unseen over ours, so that clicks, keys and files that are dropped work as they always do.
import { type JSX, splitProps } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "../button/button.css";
import "./file-control.css";

interface FileControlProps extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "type" | "class"> {
  readonly id: string;
  readonly button: string;
  readonly icon: IconName;
  /** Beside the button: the name of the chosen file, or that there is none. Without a script the browser names it. */
  readonly chosen: string;
}

export function FileControl(props: FileControlProps) {
  const [own, rest] = splitProps(props, ["button", "icon", "chosen"]);
  return (
    <span class="file-control">
      <input {...rest} class="file-input" type="file" />
      <label class="button button-plain" for={props.id}>
        <Icon name={own.icon} />
        {own.button}
      </label>
      <span class="file-chosen" aria-live="polite">
        {own.chosen}
      </span>
    </span>
  );
}
