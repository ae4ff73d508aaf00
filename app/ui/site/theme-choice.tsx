import { useLocation } from "@solidjs/router";
import { createSignal, For } from "solid-js";
import { siteWords } from "../../words/site.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-names.ts";
import { paths } from "./paths.ts";
import { applyTheme, currentTheme, THEMES, type Theme } from "./theme.ts";

const ICON_OF: Readonly<Record<Theme, IconName>> = { system: "system", light: "sun", dark: "moon" };

/** With a script the page changes in place; without one the form is posted and the page comes back changed. */
export function ThemeChoice() {
  const location = useLocation();
  const [chosen, setChosen] = createSignal(currentTheme());
  const names = () => ({ system: siteWords().themeSystem, light: siteWords().themeLight, dark: siteWords().themeDark });
  const choose = (theme: Theme) => (event: MouseEvent) => {
    event.preventDefault();
    applyTheme(theme);
    setChosen(theme);
  };
  return (
    <form novalidate class="choice" method="post" action={paths.chooseTheme}>
      <span class="choice-name" id="choose-theme">
        {siteWords().theme}
      </span>
      <input type="hidden" name="suite" value={location.pathname + location.search} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the same row. */}
      <div class="choice-row" role="group" aria-labelledby="choose-theme">
        <For each={THEMES}>
          {(theme) => (
            <button
              class="choice-option"
              type="submit"
              name="theme"
              value={theme}
              aria-pressed={theme === chosen()}
              onClick={choose(theme)}
            >
              <Icon name={ICON_OF[theme]} />
              {names()[theme]}
            </button>
          )}
        </For>
      </div>
    </form>
  );
}
