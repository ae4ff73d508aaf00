import { For } from "solid-js";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { paths } from "../ui/site/paths.ts";
import "./portrait-row.css";

interface Face {
  readonly slug: string;
  readonly name: string;
  readonly commune: string;
  readonly portrait: string | null;
}

/** Who stands behind the stalls. */
export function PortraitRow(props: { readonly producers: readonly Face[] }) {
  return (
    <ul class="portrait-row">
      <For each={props.producers}>
        {(one) => (
          <li>
            <a class="portrait-row-link" href={paths.showcase(one.slug)}>
              <Picture src={pictureAddress(one.portrait)} alt="" icon="producer" />
              <span>
                <strong>{one.name}</strong>
                <br />
                {one.commune}
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
