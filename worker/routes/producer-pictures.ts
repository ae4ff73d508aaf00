// Where a producer's pictures are sent, cut to size by the browser.
import { Hono } from "hono";
import { PICTURE_MAX_BYTES } from "../../domain/picture/picture-file.ts";
import type { HalleEnv } from "../environment.ts";
import { refuseField } from "../forms/outcome.ts";
import { bodyUpTo } from "../middleware/body-limit.ts";
import { plainForm } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { producerInPath } from "../middleware/subjects.ts";
import { keepPicture } from "../pictures/keep-picture.ts";

/** Two pictures at most, and what a form is written in around them. */
const PICTURES_MAX_BYTES = 2 * PICTURE_MAX_BYTES + 64 * 1024;

const bytesOf = async (file: unknown): Promise<Uint8Array<ArrayBuffer> | null> =>
  file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;

export const producerPictures = new Hono<HalleEnv>().post(
  "/producers/:producerId/pictures",
  policy("change-products", producerInPath),
  bodyUpTo({ maxBytes: PICTURES_MAX_BYTES }),
  async (c) => {
    const form = await plainForm(c);
    const [large, small] = [await bytesOf(form.get("large")), await bytesOf(form.get("small"))];
    if (large === null) return c.json(refuseField("picture", "not-a-picture"), 400);
    const keeping = await keepPicture(c.env.PICTURES, { large, small });
    return "fault" in keeping ? c.json(refuseField("picture", keeping.fault), 400) : c.json(keeping);
  },
);
