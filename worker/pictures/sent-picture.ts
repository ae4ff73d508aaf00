import { PICTURE_MAX_BYTES } from "../../domain/picture/picture-file.ts";
import type { PictureShape } from "../../domain/picture/picture-shape.ts";
import type { HalleContext } from "../environment.ts";
import { isPlainForm, plainForm } from "../middleware/plain-form.ts";
import { type Keeping, keepPicture } from "./keep-picture.ts";

/**
 * Two photographs as heavy as they may be, or one of any phone: those that are too heavy are read all the same, so that
 * their form comes back as it was typed. A worker has 128 MB, and the form lies in it twice while it is read.
 */
export const FORM_WITH_PICTURE_MAX_BYTES = 3 * PICTURE_MAX_BYTES;

interface PictureField {
  readonly name: string;
  readonly shape: PictureShape;
}

/**
 * The picture of a form. A page with a script has sent it before and names its hash; without one it is a file in the form
 * itself, `<field>File`, or a ticked `<field>Dropped`. What was kept stands in the form from then on: when another field is
 * refused, the photograph need not be chosen again.
 */
export async function sentPicture(c: HalleContext, { name, shape }: PictureField, named: string): Promise<Keeping> {
  if (!isPlainForm(c)) return { picture: named };
  const form = await plainForm(c);
  const file = form.get(`${name}File`);
  if (file instanceof File && file.size > 0) {
    const keeping = await keepPicture(c.env, file, shape);
    if ("picture" in keeping) form.set(name, keeping.picture);
    return keeping;
  }
  return { picture: form.get(`${name}Dropped`) === "on" ? "" : named };
}
