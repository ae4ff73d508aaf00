import { Hono } from "hono";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { policy } from "../middleware/policy.ts";
import { isPictureHash, smallKey } from "../pictures/picture-key.ts";
import { findPicture } from "../pictures/retired-pictures.ts";
import { notFound } from "../replies.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Pictures stand under the hash of their content, so that a copy can be kept for ever; in two sizes. */
export const pictures = new Hono<HalleEnv>()
  .get("/pictures/:hash", policy("read-public-pages"), async (c) => {
    const hash = c.req.param("hash");
    return serve(c, isPictureHash(hash) ? await findPicture(c.env.PICTURES, hash) : null);
  })
  .get("/pictures/:hash/small", policy("read-public-pages"), async (c) => {
    const hash = c.req.param("hash");
    if (!isPictureHash(hash)) return notFound(c);
    return serve(c, (await findPicture(c.env.PICTURES, smallKey(hash))) ?? (await findPicture(c.env.PICTURES, hash)));
  });

function serve(c: HalleContext, picture: R2ObjectBody | null) {
  if (picture === null) return notFound(c);
  return c.body(picture.body, 200, {
    "Content-Type": picture.httpMetadata?.contentType ?? "application/octet-stream",
    "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable`,
    ETag: picture.httpEtag,
  });
}
