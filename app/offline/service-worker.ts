// Served at /service-worker.js: the pick-up board opens without a network, and the other pages say that there is none. It
// holds no work of anybody's, only pages: a new version may take over at any time.
import { BOARD_PREFIX } from "./device-memory.ts";
import { assetsIn, isAsset, isKeepPage, isKeptPage, type KeepOutcome, OFFLINE_PAGE, withoutScripts } from "./paths.ts";

/** What of a service worker's own scope is used here: the types of a page's are the ones at hand. */
interface Scope {
  addEventListener(type: "install" | "activate", listen: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listen: (event: PageEvent) => void): void;
  addEventListener(type: "message", listen: (event: ExtendableEvent & MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  /** Not in every browser. */
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  readonly location: { readonly origin: string; readonly search: string };
}
declare const self: Scope;

/** `preloadResponse`: the page, which the browser asked for while it woke this worker. */
interface PageEvent extends FetchEvent {
  readonly preloadResponse?: Promise<Response | undefined>;
}

/** Put in by the build: another one in every version, so that the browser notices a new worker. */
declare const VERSION: string;

const OFFLINE_PREFIX = "halle-offline";
const OFFLINE_CACHE = `${OFFLINE_PREFIX} ${VERSION}`;
/** A network that answers later than this is none, where there is a copy. */
const PATIENCE_MS = 3_000;

const boardCache = (path: string): Promise<Cache> => caches.open(`${BOARD_PREFIX} ${path}`);

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([keepOfflinePage(), self.skipWaiting()]));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    Promise.all([forgetOldVersions(), self.clients.claim(), self.registration.navigationPreload?.enable()]),
  );
});

self.addEventListener("message", (event) => {
  const { data } = event;
  if (!isKeepPage(data) || !isKeptPage(data.path)) return;
  const answer = (outcome: KeepOutcome) => event.ports[0]?.postMessage(outcome);
  event.waitUntil(
    keepAsked(data.path, data.assets).then(
      () => answer("kept"),
      () => answer("not-kept"),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.headers.get("accept")?.includes("text/html") && !pathname.startsWith("/api/"))
    event.respondWith(isKeptPage(pathname) ? keptPage(event, pathname) : anyPage(event));
  else if (isAsset(pathname)) event.respondWith(asset(request));
});

/** In the language of the page that registered this worker, and as nobody: it may be shown to anybody. */
async function keepOfflinePage(): Promise<void> {
  const language = new URLSearchParams(self.location.search).get("lang") ?? "fr";
  const page = await fetch(OFFLINE_PAGE, { credentials: "omit", headers: { "Accept-Language": language } });
  const { status, headers } = page;
  const still = new Response(withoutScripts(await page.text()), { status, headers });
  await keep(await caches.open(OFFLINE_CACHE), OFFLINE_PAGE, still);
}

async function forgetOldVersions(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OFFLINE_PREFIX) && name !== OFFLINE_CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The page last: once it is there, everything it names is. */
async function keep(cache: Cache, path: string, page: Response): Promise<void> {
  if (!page.ok || page.redirected) return;
  await keepAssets(cache, assetsIn(await page.clone().text()));
  await cache.put(path, page);
}

async function keepAssets(cache: Cache, assets: readonly string[]): Promise<void> {
  const isMissing = async (path: string) => (await cache.match(path)) === undefined;
  await Promise.all(assets.map(async (path) => ((await isMissing(path)) ? cache.add(path) : undefined)));
}

async function keepAsked(path: string, assets: readonly string[]): Promise<void> {
  const cache = await boardCache(path);
  if ((await cache.match(path)) === undefined) await keep(cache, path, await fetch(path));
  await keepAssets(cache, assets.filter(isAsset));
  await forgetStale(cache, path, assets);
}

/** What neither the page names nor the page at hand has asked for: files of older versions. */
async function forgetStale(cache: Cache, path: string, asked: readonly string[]): Promise<void> {
  const page = await cache.match(path);
  const wanted = new Set([path, ...asked, ...assetsIn((await page?.text()) ?? "")]);
  const stale = (await cache.keys()).filter(({ url }) => !wanted.has(new URL(url).pathname));
  await Promise.all(stale.map((request) => cache.delete(request)));
}

const fromNetwork = async ({ preloadResponse, request }: PageEvent): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

async function keptPage(event: PageEvent, path: string): Promise<Response> {
  const copy = await (await boardCache(path)).match(path);
  const answer = fromNetwork(event);
  // Copied in the same step as it comes: once the browser shows it, there is nothing left to copy.
  const copied = answer.then((page) => page.clone());
  const keeping = copied.then(async (page) => keep(await boardCache(path), path, page));
  // Without a network there is nothing to keep, and that is told where the answer is used.
  event.waitUntil(keeping.catch(() => undefined));
  if (copy === undefined) return answer.catch(() => offlinePage());
  return Promise.race([answer.catch(() => copy), afterPatience(copy)]);
}

const afterPatience = (copy: Response): Promise<Response> =>
  new Promise((resolve) => setTimeout(() => resolve(copy), PATIENCE_MS));

const anyPage = (event: PageEvent): Promise<Response> => fromNetwork(event).catch(() => offlinePage());

const offlinePage = async (): Promise<Response> => (await caches.match(OFFLINE_PAGE)) ?? Response.error();

const asset = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);
