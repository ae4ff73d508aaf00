import { For, Show } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import { producerWords } from "../words/producer.ts";
import "./space-switch.css";

interface SpaceSwitchProps {
  readonly spaces: readonly { readonly name: string; readonly slug: string }[];
  readonly pathOf: (slug: string) => string;
}

/** For who works in several spaces; opens without a script. */
export function SpaceSwitch(props: SpaceSwitchProps) {
  return (
    <Show when={props.spaces.length > 0}>
      <details class="space-switch">
        <summary class="space-switch-open">
          <Icon name="sort" />
          {producerWords().switchSpace}
        </summary>
        <ul class="space-switch-list">
          <For each={props.spaces}>
            {(space) => (
              <li>
                <a href={props.pathOf(space.slug)}>{space.name}</a>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
