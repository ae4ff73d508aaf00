// A chosen file as the browser reads it, before it is cut.
import {
  PICTURE_HEAD_BYTES,
  PICTURE_MAX_BYTES,
  type PictureFault,
  pictureKind,
  pixelFault,
} from "../../domain/picture/picture-file.ts";
import type { PixelSize } from "../../domain/picture/picture-shape.ts";

export type Opened =
  | { readonly picture: ImageBitmap }
  /** HEIC, where the browser cannot read it: it is sent as it is, and cut in the middle. */
  | { readonly unread: File }
  | { readonly fault: PictureFault };

export async function openPhotograph(file: File): Promise<Opened> {
  const kind = pictureKind(new Uint8Array(await file.slice(0, PICTURE_HEAD_BYTES).arrayBuffer()));
  if (kind === null) return { fault: "not-a-picture" };
  const size = await sizeOf(file);
  // A long side does no harm here, where the photograph is made smaller.
  const fault = size && pixelFault(size, Number.POSITIVE_INFINITY);
  if (fault) return { fault };
  const picture = size && (await createImageBitmap(file).catch(() => null));
  if (picture) return { picture };
  if (kind !== "heic") return { fault: "corrupt" };
  return file.size > PICTURE_MAX_BYTES ? { fault: "too-heavy" } : { unread: file };
}

/** By its head alone: `createImageBitmap` decodes all of it first, whatever that takes. null when it cannot be read. */
async function sizeOf(file: File): Promise<PixelSize | null> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    // The browser says no more than that.
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
