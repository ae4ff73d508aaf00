// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop control characters from an address before they read it
const AMBIGUOUS = /[\u0000-\u0020\u007f\\]/;

/** Where to go next, if that is a page of ours; otherwise the fallback. Anything a browser could read as another site is not. */
export function sameSitePath(next: string | undefined, fallback: string): string {
  if (next === undefined || !next.startsWith("/") || next.startsWith("//") || AMBIGUOUS.test(next)) return fallback;
  const base = "http://halle.invalid";
  if (!URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith("/api/") || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
