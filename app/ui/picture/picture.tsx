import { Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "./picture.css";

const SMALL_PX = 400;
const LARGE_PX = 800;

interface PictureProps {
  /** Addresses of the two sizes, 400 and 800 px wide, both 4:3; undefined while there is no picture. */
  readonly source: { readonly small: string; readonly large: string } | undefined;
  /** Empty where the name stands beside it. */
  readonly alt: string;
  /** How wide it is shown: the `sizes` of an <img>. */
  readonly sizes?: string | undefined;
  /** In sight when the page opens: it is fetched at once. */
  readonly isFirst?: boolean | undefined;
  /** What stands there without a picture. */
  readonly icon?: IconName | undefined;
}

/** 4:3, its place kept before it arrives. */
export function Picture(props: PictureProps) {
  return (
    <Show
      when={props.source}
      fallback={<span class="picture picture-missing">{<Icon name={props.icon ?? "product"} />}</span>}
    >
      {(source) => (
        <img
          class="picture"
          src={source().small}
          srcset={`${source().small} ${SMALL_PX}w, ${source().large} ${LARGE_PX}w`}
          sizes={props.sizes ?? "(width < 48rem) 50vw, 20rem"}
          alt={props.alt}
          width={SMALL_PX}
          height={(SMALL_PX * 3) / 4}
          loading={props.isFirst ? "eager" : "lazy"}
          fetchpriority={props.isFirst ? "high" : undefined}
          decoding="async"
        />
      )}
    </Show>
  );
}
