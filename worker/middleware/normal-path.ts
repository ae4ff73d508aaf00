import type { MiddlewareHandler } from "hono";
import type { HalleEnv } from "../environment.ts";
import { notFound } from "../replies.ts";

const READS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * An address with an empty part ("//evil.example", "/api//me") is none of ours: to a browser, and to the router of the pages,
 * it may be another site's. Who reads is led to the same address without it; whatever else is sent there is not found.
 */
export const normalPath: MiddlewareHandler<HalleEnv> = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  if (!pathname.includes("//")) return await next();
  if (!READS.has(c.req.method)) return notFound(c);
  return c.redirect(pathname.replaceAll(/\/{2,}/g, "/") + search, 301);
};
