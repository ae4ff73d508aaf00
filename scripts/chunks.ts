/**
 * Left alone, the bundler makes a file of every module that two pages share: more than fifty for the shop, which compress
 * badly. What every page needs is one file, what a live page needs another.
 * Dictionaries stay alone, with all they import, so that one language travels; who asks for a dictionary waits for it, so that
 * a page's own dictionaries must not be asked for by the file of every page, and none may stand in a file that waits for it.
 */
export const CHUNKS = [
  {
    name: "frame",
    test: new RegExp(
      [
        "node_modules/(?:solid-js/(?!store)|@solidjs|hono)",
        "app/(?:api|ui/(?:badge|button|icon|live|notice|site|states|toast)/.+|.+/load-[^/]+)\\.tsx?$",
        "app/offline/(?!leave|forget|keep-page)[^/]+\\.tsx?$",
        "app/words/(?:common|site|live|typeset|(?:current|format|in|read)-[^/]+)\\.ts$",
        "vite/preload-helper|domain/language\\.ts",
      ].join("|"),
    ),
    priority: 2,
  },
  {
    name: "live",
    test: new RegExp(
      [
        "node_modules/(?:partysocket|solid-js/store|valibot)",
        "app/live/",
        "app/ui/(?:dialog|picture|price|quantity)/",
        "app/orders/(?:kept|new-command-id|order-paths|order-sender)",
        "app/shop/(?:availability|draft|basket-search|offer-[aw]|stall-filter)",
        "app/words/(?:category|orders|refusal|shop)\\.ts$",
        "domain/(?:protocol(?!/board)|order|money|distribution|search|ids)",
        "domain/product/(?:amount|category(?!-names)|shelf|unit|weight)",
      ].join("|"),
    ),
    priority: 1,
  },
];
