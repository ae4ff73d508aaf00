// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop control characters from an address before they read it
const AMBIGUOUS = /[\u0000-\u0020\u007f-\u00a0\\\u2028\u2029]/;

/** Any site will do: what matters is that an address read against it stays there. */
const BASE = "http://halle.invalid";

/** Servers on the way may decode an address once or twice before they read it. */
const DECODED_MAX_TIMES = 3;

/**
 * Where to go next, if that is a page of ours; otherwise the fallback. The one way to a redirect that somebody else may have
 * written: the address is resolved as a browser does, written down, and resolved again, and both must be the same page of ours.
 */
export function sameSitePath(next: string | undefined, fallback: string): string {
  if (next?.startsWith("/") !== true) return fallback;
  const url = URL.parse(next, BASE);
  if (url === null || url.origin !== BASE) return fallback;
  const path = `${url.pathname}${url.search}${url.hash}`;
  const again = URL.parse(path, BASE);
  if (again === null || again.href !== url.href) return fallback;
  return [next, ...decodings(url.pathname)].every(isPlain) ? path : fallback;
}

/** No page of ours begins with two slashes, and none stands under the API. */
function isPlain(path: string): boolean {
  const url = AMBIGUOUS.test(path) ? null : URL.parse(path, BASE);
  return url?.origin === BASE && !url.pathname.startsWith("//") && !/^\/api(\/|$)/.test(url.pathname);
}

/** The path as it stands, and as it reads with its signs decoded again and again. */
function decodings(pathname: string): string[] {
  const found = [pathname];
  for (let times = 0; times < DECODED_MAX_TIMES; times += 1) {
    const last = found.at(-1) ?? "";
    const decoded = last.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (decoded === last) break;
    found.push(decoded);
  }
  return found;
}
