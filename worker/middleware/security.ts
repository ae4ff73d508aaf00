import type { MiddlewareHandler } from "hono";
import type { HalleEnv } from "../environment.ts";

const NONCE_BYTES = 16;
const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Refuses what another site's page makes a browser send, and puts the security headers on every answer. First of all
 * middleware, on pages and API alike. Sets `c.var.nonce`, which the page's own scripts carry.
 */
export const security: MiddlewareHandler<HalleEnv> = async (c, next) => {
  if (isForeign(c.req.raw, c.env.PUBLIC_ORIGIN)) return c.json({ reason: "cross-site" as const }, 403);
  const nonce = newNonce();
  c.set("nonce", nonce);
  await next();
  const answered = c.res;
  // The headers of an upgrade are immutable, and no browser reads these there.
  if (answered.status === 101 || answered.webSocket) return;
  const secured = secure(answered, c.req.raw, nonce);
  // Back after signing out must not show it from a cache.
  if (!answered.headers.has("Cache-Control") && c.var.person) secured.headers.set("Cache-Control", "no-store");
  // Hono merges a replaced answer's headers into the new one, which has them already.
  c.res = undefined;
  c.res = secured;
};

/**
 * Whether the request changes something, or opens a socket, on behalf of a page that is not ours. The browser tells:
 * by Sec-Fetch-Site, or, on a plain local network, by Origin. A client that sends neither is no browser; it passes only
 * without a cookie, since then there is nobody's session to misuse. All browsers send Origin with a socket.
 */
function isForeign(request: Request, publicOrigin: string): boolean {
  const isSocket = request.headers.get("upgrade")?.toLowerCase() === "websocket";
  if (READS.has(request.method) && !isSocket) return false;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  if (origin !== null) return origin !== publicOrigin && origin !== new URL(request.url).origin;
  return !isSocket && request.headers.has("cookie");
}

function secure(answered: Response, request: Request, nonce: string): Response {
  const secured = new Response(answered.body, answered);
  const { headers } = secured;
  const url = new URL(request.url);
  headers.set("Content-Security-Policy", contentSecurityPolicy(url, nonce));
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("X-Frame-Options", "DENY");
  if (url.protocol === "https:") headers.set("Strict-Transport-Security", `max-age=${YEAR_SECONDS}`);
  // What depends on who asks is nobody else's; a route that knows better has said so.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  return secured;
}

/** Styles may stand on an element: components place their pop-ups so. Older Safari does not count a socket as 'self'. */
function contentSecurityPolicy(url: URL, nonce: string): string {
  const sockets = `${url.protocol === "https:" ? "wss:" : "ws:"}//${url.host}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
