// What the service worker and the pages agree on. The worker is a bundle of its own: this is all they share.

/** Shown instead of a page that cannot be had. */
export const OFFLINE_PAGE = "/hors-ligne";

/** Pages that open without a network once they were opened with one. */
const KEPT_PAGE = /^\/(?:ventes\/[\w-]+|espace-producteur\/[\w-]+\/commandes\/[\w-]+)\/pointage$/;

export const isKeptPage = (path: string): boolean => KEPT_PAGE.test(path);

/** Files whose name changes with their content, and the few that stand beside them. */
const ASSET = /^\/(?:_build|fonts|icons)\//;

export const isAsset = (path: string): boolean => ASSET.test(path);

const NAMED = /["'(](\/(?:_build|fonts|icons)\/[^"'()\s?#]+)/g;

/** The files that a page names in its first bytes. */
export const assetsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(NAMED)].map(([, path]) => path ?? "")),
];

const SCRIPTS = /<script\b.*?<\/script>|<link\b[^>]*rel="modulepreload"[^>]*>/gs;

/** A page that only stands there: it may be shown at any address, where its scripts would bring another to life. */
export const withoutScripts = (html: string): string => html.replaceAll(SCRIPTS, "");

/**
 * A page asks for itself to be kept, with files that it asked for only once it was alive. Answered by "kept" or "not-kept".
 */
export interface KeepPage {
  readonly type: "keep-page";
  readonly path: string;
  readonly assets: readonly string[];
}

export type KeepOutcome = "kept" | "not-kept";

export const isKeepPage = (input: unknown): input is KeepPage =>
  typeof input === "object" && input !== null && "type" in input && input.type === "keep-page";
