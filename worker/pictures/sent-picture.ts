import { PICTURE_MAX_BYTES } from "../../domain/picture/picture-file.ts";
import type { HalleContext } from "../environment.ts";
import { type Refused, refuseField } from "../forms/outcome.ts";
import { isPlainForm, plainForm } from "../middleware/plain-form.ts";
import { keepPicture } from "./keep-picture.ts";

/** Photographs that are too heavy are read all the same, so that their form comes back as it was typed. */
export const FORM_WITH_PICTURE_MAX_BYTES = 4 * PICTURE_MAX_BYTES;

/**
 * The picture of a form. A page with a script has sent it before and names its hash; without one it is a file in the form
 * itself, `<field>File`, or a ticked `<field>Dropped`. What was kept stands in the form from then on: when another field is
 * refused, the photograph need not be chosen again.
 */
export async function sentPicture(c: HalleContext, field: string, named: string): Promise<string | Refused> {
  if (!isPlainForm(c)) return named;
  const form = await plainForm(c);
  const file = form.get(`${field}File`);
  if (file instanceof File && file.size > 0) {
    const large = new Uint8Array(await file.arrayBuffer());
    const keeping = await keepPicture(c.env.PICTURES, { large, small: null });
    if ("fault" in keeping) return refuseField(field, keeping.fault);
    form.set(field, keeping.picture);
    return keeping.picture;
  }
  return form.get(`${field}Dropped`) === "on" ? "" : named;
}
