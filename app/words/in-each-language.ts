// Words are kept per domain word and language, and only the language in use travels to the browser: there, a dictionary
// module waits for its one language before the page that needs it comes alive. Dictionary files import nothing but
// types: a chunk that waited for a chunk that waits for it would never start.
import { isServer } from "solid-js/web";
import type { Language } from "../../domain/language.ts";
import { currentLanguage } from "./current-language.ts";
import { typesetWords } from "./typeset.ts";

type Dictionaries<Words> = Readonly<Record<Language, () => Promise<Words>>>;

/** Gives an accessor of the words in the language at hand. */
export const inEachLanguage = async <Words extends object>(load: Dictionaries<Words>): Promise<() => Words> => {
  if (!isServer) {
    const words = typesetWords(await load[currentLanguage()]());
    return () => words;
  }
  const [fr, en] = await Promise.all([load.fr(), load.en()]);
  const spoken: Record<Language, Words> = { fr: typesetWords(fr), en: typesetWords(en) };
  return () => spoken[currentLanguage()];
};
