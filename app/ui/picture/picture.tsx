import { Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import "./picture.css";

const WIDTH_PX = 800;
const HEIGHT_PX = 600;

/** Where a kept picture is, by the hash that products, producers and markets carry. */
export const pictureAddress = (hash: string | null | undefined): string | undefined =>
  hash ? `/pictures/${hash}` : undefined;

/** A kept picture stands there in two sizes; one that was just chosen does not. */
const bothSizes = (src: string): string | undefined =>
  src.startsWith("/pictures/") ? `${src}/small 400w, ${src} 1200w` : undefined;

interface PictureProps {
  /** `pictureAddress(product.picture)`, or one just chosen and not yet sent; undefined while there is none. */
  readonly src: string | undefined;
  /** Empty where the name stands beside it. */
  readonly alt: string;
  /** In sight when the page opens: it is fetched at once. */
  readonly isFirst?: boolean | undefined;
  /** What stands there without a picture. */
  readonly icon?: IconName | undefined;
}

/** 4:3, its place kept before it arrives. */
export function Picture(props: PictureProps) {
  return (
    <Show when={props.src} fallback={<Missing icon={props.icon ?? "product"} />}>
      {(src) => (
        <img
          class="picture"
          src={src()}
          srcset={bothSizes(src())}
          sizes={props.isFirst ? "(width < 40rem) 100vw, 40rem" : "auto, 20rem"}
          alt={props.alt}
          width={WIDTH_PX}
          height={HEIGHT_PX}
          loading={props.isFirst ? "eager" : "lazy"}
          fetchpriority={props.isFirst ? "high" : undefined}
          decoding="async"
        />
      )}
    </Show>
  );
}

function Missing(props: { readonly icon: IconName }) {
  return (
    <span class="picture picture-missing">
      <Icon name={props.icon} />
    </span>
  );
}
