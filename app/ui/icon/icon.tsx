import type { IconName } from "./icon-names.ts";
import "./icon.css";
import sheet from "./icons.svg?url&no-inline";

interface IconProps {
  readonly name: IconName;
  /** Only where no word stands beside it. */
  readonly label?: string | undefined;
}

export function Icon(props: IconProps) {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <use href={`${sheet}#${props.name}`} />
    </svg>
  );
}
