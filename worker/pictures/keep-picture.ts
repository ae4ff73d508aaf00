// Pictures stand in R2 under the hash of their content, the small one beside the large one.
import { type PictureFault, readPictureFile } from "../../domain/picture/picture-file.ts";
import { stripMetadata } from "../../domain/picture/strip-metadata.ts";
import { isPictureHash, pictureHash, smallKey } from "./picture-key.ts";
import { bringBackBoth } from "./retired-pictures.ts";

export type Keeping = { readonly picture: string } | { readonly fault: PictureFault };

/** `small` is null where the browser could not make one: the large one then stands for both. */
export async function keepPicture(
  bucket: R2Bucket,
  { large, small }: { large: Uint8Array<ArrayBuffer>; small: Uint8Array<ArrayBuffer> | null },
): Promise<Keeping> {
  const files = [large, ...(small === null ? [] : [small])].map(checked);
  for (const file of files) if ("fault" in file) return file;
  const kept = files.flatMap((file) => ("fault" in file ? [] : [file]));
  const hash = pictureHash(kept.map((file) => file.bytes));
  const keys = [hash, smallKey(hash)];
  await Promise.all(
    kept.map(({ bytes, type }, index) =>
      bucket.put(keys[index] ?? hash, bytes, { httpMetadata: { contentType: type } }),
    ),
  );
  return { picture: hash };
}

function checked(bytes: Uint8Array<ArrayBuffer>) {
  const file = readPictureFile(bytes);
  if ("fault" in file) return file;
  return { type: file.type, bytes: stripMetadata(bytes, file.type) };
}

/** Asked before a picture is named by what is saved: one that was retired stands at its key again from then on. */
export const pictureExists = async (bucket: R2Bucket, picture: string): Promise<boolean> =>
  isPictureHash(picture) && ((await bucket.head(picture)) !== null || (await bringBackBoth(bucket, picture)));
