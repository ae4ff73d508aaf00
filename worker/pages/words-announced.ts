/** The client build's manifest by source file, as far as it is read here; empty under `vite dev`. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly dynamicImports?: readonly string[] } | undefined>
>;

/** The addresses of the dictionaries that a script waits for, by the script's address and their language. */
export type Dictionaries = ReadonlyMap<string, readonly Dictionary[]>;

interface Dictionary {
  readonly language: string;
  readonly href: string;
}

const DICTIONARY = /^app\/words\/(\w+)\/[\w-]+\.ts$/;

export function dictionariesIn(manifest: Manifest): Dictionaries {
  const dictionary = (source: string): readonly Dictionary[] => {
    const language = DICTIONARY.exec(source)?.[1];
    const file = manifest[source]?.file;
    return language === undefined || file === undefined ? [] : [{ language, href: `/${file}` }];
  };
  const scripts = Object.values(manifest).flatMap((script) => script ?? []);
  return new Map(scripts.map(({ file, dynamicImports = [] }) => [`/${file}`, dynamicImports.flatMap(dictionary)]));
}

/**
 * A script waits for its dictionaries before it brings its page to life, and the browser would learn of them from the script
 * itself: a journey to the server later. So they are announced beside it, in the page's language.
 */
export function wordsAnnounced(page: HTMLRewriter, dictionaries: Dictionaries): HTMLRewriter {
  let pageLanguage: string | null = null;
  const announced = new Set<string>();
  return page
    .on("html", {
      element(html) {
        pageLanguage = html.getAttribute("lang");
      },
    })
    .on('link[rel="modulepreload"]', {
      element(link) {
        for (const { language, href } of dictionaries.get(link.getAttribute("href") ?? "") ?? []) {
          if (language !== pageLanguage || announced.has(href)) continue;
          announced.add(href);
          link.after(`<link rel="modulepreload" href="${href}" fetchpriority="low">`, { html: true });
        }
      },
    });
}
