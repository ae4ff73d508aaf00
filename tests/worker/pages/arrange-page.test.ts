import { expect, test } from "vitest";
import type { UserId } from "../../../domain/ids.ts";
import { arrangePage } from "../../../worker/pages/arrange-page.ts";
import { dictionariesIn } from "../../../worker/pages/words-announced.ts";
import { user } from "../../support/ids.ts";

/** As SolidStart draws one. */
const DRAWN = `<!DOCTYPE html><html lang="fr"><head><script nonce="n">window._$HY={r:{}}</script><script nonce="n">_$HY.r["me"]="</b> & é"</script>\
<link href="/_build/page.css" rel="stylesheet" nonce="n"/><link href="/_build/frame.js" rel="modulepreload"/></head>\
<body><div id="app">Les tomates</div><script type="module" nonce="n" async src="/_build/entry.js"></script></body></html>`;

const FROM_OUTSIDE = { "sec-fetch-dest": "document", "sec-fetch-site": "none" };

const DICTIONARIES = dictionariesIn({
  "_frame.js": {
    file: "_build/frame.js",
    dynamicImports: ["app/words/fr/site.ts", "app/words/en/site.ts", "app/routes/aide.tsx"],
  },
  "app/words/fr/site.ts": { file: "_build/site-fr.js" },
  "app/words/en/site.ts": { file: "_build/site-en.js" },
  "app/routes/aide.tsx": { file: "_build/aide.js" },
});

/** Knows one sheet, under a name of its own per test: a worker remembers what it has read. */
const assetsWith = (sheets: Readonly<Record<string, string>>) => ({
  fetch: async (address: URL) => {
    const sheet = sheets[address.pathname];
    return sheet === undefined ? new Response("", { status: 404 }) : new Response(sheet);
  },
});

interface Arranged {
  readonly drawn: string;
  readonly sheets: Readonly<Record<string, string>>;
  readonly person: { readonly userId: UserId } | null;
}

const arranged = async (
  headers: Record<string, string>,
  { drawn = DRAWN, sheets = {}, person = null }: Partial<Arranged> = {},
) => {
  const request = new Request("https://halle.example/ventes/1", { headers });
  const page = new Response(drawn, { headers: { "content-type": "text/html" } });
  const assets = assetsWith(sheets) as unknown as Fetcher;
  return await arrangePage(page, { request, nonce: "n", assets, dictionaries: DICTIONARIES, person }).text();
};

test("the data of a page stand after its words, unchanged, and before the script that reads them", async () => {
  const page = await arranged({});
  const [words, data, entry] = [
    "Les tomates",
    `<script nonce="n">_$HY.r["me"]="</b> & é"</script>`,
    "/_build/entry.js",
  ].map((part) => page.indexOf(part));
  expect(page.match(/_\$HY\.r\["me"\]/g)).toHaveLength(1);
  expect(words).toBeGreaterThan(0);
  expect(data).toBeGreaterThan(words ?? 0);
  expect(entry).toBeGreaterThan(data ?? 0);
  expect(page.indexOf("window._$HY={r:{}}")).toBeLessThan(words ?? 0);
});

test("every form that acts says whom it was drawn for, and no other", async () => {
  const forms = `<form method="post" action="/api/a?b=1"><button formaction="/api/c">C</button>\
<button formmethod="get" formaction="/ventes/1">D</button></form><form method="get" action="/marches"></form>`;
  const drawn = DRAWN.replace("Les tomates", forms);
  const page = await arranged({}, { drawn, person: { userId: user("ana") } });
  expect(page).toContain(
    `<form method="post" action="/api/a?b=1&drawn-for=ana"><button formaction="/api/c?drawn-for=ana">`,
  );
  expect(page).toContain(
    `<button formmethod="get" formaction="/ventes/1">D</button></form><form method="get" action="/marches">`,
  );
  expect(await arranged({}, { drawn })).toContain(forms);
});

test("what a page says about itself to search engines stays where it is", async () => {
  const structured = `<script type="application/ld+json">{"@type":"Organization"}</script>`;
  const page = await arranged({}, { drawn: DRAWN.replace("</head>", `${structured}</head>`) });
  expect(page).toContain(`${structured}</head>`);
  expect(page).toContain(`<script nonce="n">_$HY.r["me"]="</b> & é"</script>`);
});

test("what is drawn twice is said once", async () => {
  const facts = `<script data-sm="3" type="application/ld+json">{"@type":"Organization"}</script>`;
  const tags = `<link data-sm="1" rel="canonical" href="/a"/>${facts}`;
  const page = await arranged({}, { drawn: DRAWN.replace("</head>", `${tags}${tags}<meta data-sm="1"/></head>`) });
  expect(page).toContain(`${tags}<meta data-sm="1"/></head>`);
  expect(page.match(/canonical/g)).toHaveLength(1);
});

test("data of any length and in any letters arrive whole", async () => {
  const long = "ç€🍅".repeat(200_000);
  const page = await arranged({}, { drawn: DRAWN.replace("& é", long) });
  expect(page).toContain(`<script nonce="n">_$HY.r["me"]="</b> ${long}"</script><script type="module"`);
});

test("scripts are fetched after what is read", async () => {
  const page = await arranged({});
  expect(page).toContain(`<link href="/_build/frame.js" rel="modulepreload" fetchpriority="low" />`);
  expect(page).toContain(`src="/_build/entry.js" fetchpriority="low">`);
});

test("what a script waits for to speak is announced beside it, once and in the page's language", async () => {
  const twice = DRAWN.replace("</head>", `<link href="/_build/frame.js" rel="modulepreload"/></head>`);
  const french = await arranged({}, { drawn: twice });
  expect(french.match(/site-fr\.js/g)).toHaveLength(1);
  expect(french).toContain(`<link rel="modulepreload" href="/_build/site-fr.js" fetchpriority="low">`);
  expect(french).not.toMatch(/site-en|aide/);
  expect(await arranged({}, { drawn: DRAWN.replace(`lang="fr"`, `lang="en"`) })).toContain("/_build/site-en.js");
});

test("the first page of a visit carries its styles, and its sheets block nothing", async () => {
  const drawn = DRAWN.replaceAll("page.css", "first.css");
  const page = await arranged(FROM_OUTSIDE, { drawn, sheets: { "/_build/first.css": "p > a { color: red }" } });
  expect(page).toContain(
    `<style nonce="n">p > a { color: red }</style><link href="/_build/first.css" rel="stylesheet"`,
  );
  expect(page).toMatch(/<link href="\/_build\/first\.css"[^>]* media="print"/);
});

test.each([
  ["a further page", { ...FROM_OUTSIDE, "sec-fetch-site": "same-origin" }],
  ["a page that is fetched to be kept", { "sec-fetch-dest": "empty", "sec-fetch-site": "none" }],
  ["a page for a browser that does not tell", {}],
])("%s links to its styles", async (_, headers) => {
  const drawn = DRAWN.replaceAll("page.css", "further.css");
  const page = await arranged(headers, { drawn, sheets: { "/_build/further.css": "p {}" } });
  expect(page).not.toContain("<style");
  expect(page).not.toContain("media=");
});

test("a sheet that cannot be had stays a link", async () => {
  const page = await arranged(FROM_OUTSIDE, { drawn: DRAWN.replaceAll("page.css", "lost.css") });
  expect(page).not.toContain("<style");
  expect(page).toMatch(/<link href="\/_build\/lost\.css" rel="stylesheet" nonce="n"\s*\/>/);
});
