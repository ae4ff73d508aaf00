// Pictures stand in R2 under the hash of their content, in every size that pages show.
import type { PictureFault } from "../../domain/picture/picture-file.ts";
import type { PictureShape } from "../../domain/picture/picture-shape.ts";
import { isPictureHash, pictureHash, smallKey } from "./picture-key.ts";
import { RENDERED_TYPE, renderPicture } from "./render-picture.ts";
import { bringBackBoth } from "./retired-pictures.ts";

export type Keeping = { readonly picture: string } | { readonly fault: PictureFault };

type Stores = Pick<Env, "PICTURES" | "IMAGES">;

/** All sizes are made here, whatever was sent; nothing is kept of what was sent itself. */
export async function keepPicture({ PICTURES, IMAGES }: Stores, file: Blob, shape: PictureShape): Promise<Keeping> {
  const rendered = await renderPicture(IMAGES, file, shape);
  if ("fault" in rendered) return rendered;
  const { large, small } = rendered;
  const hash = pictureHash([large, small]);
  const put = (key: string, bytes: Uint8Array) =>
    PICTURES.put(key, bytes, { httpMetadata: { contentType: RENDERED_TYPE } });
  await Promise.all([put(hash, large), put(smallKey(hash), small)]);
  return { picture: hash };
}

/** Asked before a picture is named by what is saved: one that was retired stands at its key again from then on. */
export const pictureExists = async (bucket: R2Bucket, picture: string): Promise<boolean> =>
  isPictureHash(picture) && ((await bucket.head(picture)) !== null || (await bringBackBoth(bucket, picture)));
