import { Hono } from "hono";
import type { HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { notFound } from "../replies.ts";

const HASH = /^[0-9a-f]{64}$/;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Pictures stand under the hash of their content, so that a copy can be kept for ever. */
export const pictures = new Hono<HalleEnv>().get("/pictures/:hash", policy("read-public-pages"), async (c) => {
  const hash = c.req.param("hash");
  const picture = HASH.test(hash) ? await c.env.PICTURES.get(hash) : null;
  if (picture === null) return notFound(c);
  return c.body(picture.body, 200, {
    "Content-Type": picture.httpMetadata?.contentType ?? "application/octet-stream",
    "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable`,
    ETag: picture.httpEtag,
  });
});
