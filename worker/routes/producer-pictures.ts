// Where a producer's pictures are sent, as a rule cut by the browser already.
import { Hono } from "hono";
import * as v from "valibot";
import { PICTURE_MAX_BYTES } from "../../domain/picture/picture-file.ts";
import { PICTURE_SHAPE_NAMES } from "../../domain/picture/picture-shape.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { refuseField } from "../forms/outcome.ts";
import { bodyUpTo } from "../middleware/body-limit.ts";
import { plainForm } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { producerInPath } from "../middleware/subjects.ts";
import { keepPicture } from "../pictures/keep-picture.ts";

/** A picture, and what a form is written in around it. */
const PICTURE_FORM_MAX_BYTES = PICTURE_MAX_BYTES + 64 * 1024;

const Shape = v.picklist(PICTURE_SHAPE_NAMES);

const tooHeavy = (c: HalleContext) => c.json(refuseField("picture", "too-heavy"), 413);

export const producerPictures = new Hono<HalleEnv>().post(
  "/producers/:producerId/pictures",
  policy("change-products", producerInPath),
  bodyUpTo({ maxBytes: PICTURE_FORM_MAX_BYTES, onTooLarge: tooHeavy }),
  async (c) => {
    const form = await plainForm(c);
    const [photo, shape] = [form.get("photo"), v.safeParse(Shape, form.get("shape"))];
    if (!(photo instanceof File) || !shape.success) return c.json(refuseField("picture", "not-a-picture"), 400);
    const keeping = await keepPicture(c.env, photo, shape.output);
    return "fault" in keeping ? c.json(refuseField("picture", keeping.fault), 400) : c.json(keeping);
  },
);
