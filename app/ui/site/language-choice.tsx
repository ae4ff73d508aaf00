import { useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { LANGUAGES } from "../../../domain/language.ts";
import { currentLanguage } from "../../words/current-language.ts";
import { siteWords } from "../../words/site.ts";
import { paths } from "./paths.ts";

/** A plain form: it loads the page anew in the other language, and comes back to the same place. */
export function LanguageChoice() {
  const location = useLocation();
  const names = () => ({ fr: siteWords().inFrench, en: siteWords().inEnglish });
  return (
    <form novalidate class="choice" method="post" action={paths.chooseLanguage}>
      <span class="choice-name" id="choose-language">
        {siteWords().language}
      </span>
      <input type="hidden" name="suite" value={location.pathname + location.search} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the same row. */}
      <div class="choice-row" role="group" aria-labelledby="choose-language">
        <For each={LANGUAGES}>
          {(language) => (
            <button
              class="choice-option"
              type="submit"
              name="lang"
              value={language}
              lang={language}
              aria-pressed={language === currentLanguage()}
            >
              {names()[language]}
            </button>
          )}
        </For>
      </div>
    </form>
  );
}
