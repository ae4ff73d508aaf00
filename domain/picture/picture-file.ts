// What is asked of a photograph before it is decoded. Its kind is read from its bytes and never from its name; whether its
// pixels are a picture only decoding tells (worker/pictures/render-picture.ts).

import type { PixelSize } from "./picture-shape.ts";

/** A phone's photograph fits; it is made smaller before it is sent, where there is a script. Named in app/words. */
export const PICTURE_MAX_BYTES = 8 * 1024 * 1024;
export const PICTURE_MIN_SIDE_PIXELS = 64;
/** What a decoder takes of a side (Cloudflare Images, limits). Named in app/words. */
export const PICTURE_MAX_SIDE_PIXELS = 12_000;
/** A phone's largest panorama, 16,382 × 3,900, and 256 MB once it is decoded. Named in app/words. */
export const PICTURE_MAX_PIXELS = 64_000_000;

export type PictureKind = "jpeg" | "png" | "webp" | "gif" | "heic";

export const PICTURE_FAULTS = [
  /** Of no kind that is taken. */
  "not-a-picture",
  /** HEIC, and it could not be decoded here. */
  "heic-not-read",
  /** Of such a kind, and its pixels are not whole. */
  "corrupt",
  "too-heavy",
  "too-small",
  "too-large",
  /** Nothing is known against it: what decodes pictures does not answer. */
  "not-prepared",
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

/** What can be said beside a field: the form around a picture may be too heavy to be read at all. */
export const PICTURE_FIELD_FAULTS = [...PICTURE_FAULTS, "form-too-heavy"] as const;
export type PictureFieldFault = (typeof PICTURE_FIELD_FAULTS)[number];

/** How much of a file `pictureKind` looks at. */
export const PICTURE_HEAD_BYTES = 12;

/** Still pictures of Apple's and Samsung's cameras (ISO/IEC 23008-12); AVIF has brands of its own. */
const HEIC_BRANDS: ReadonlySet<string> = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** null for what is none: a page, a film, a drawing that may hold a script. `head`: its first bytes. */
export function pictureKind(head: Uint8Array): PictureKind | null {
  const text = String.fromCharCode(...head.subarray(0, PICTURE_HEAD_BYTES));
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "gif";
  if (text.startsWith("RIFF") && text.slice(8) === "WEBP") return "webp";
  return text.slice(4, 8) === "ftyp" && HEIC_BRANDS.has(text.slice(8)) ? "heic" : null;
}

/** What is wrong with a picture of this size, decoded; null when nothing is. A browser has no limit to a side. */
export function pixelFault({ width, height }: PixelSize, maxSidePixels = PICTURE_MAX_SIDE_PIXELS): PictureFault | null {
  if (Math.min(width, height) < PICTURE_MIN_SIDE_PIXELS) return "too-small";
  return Math.max(width, height) > maxSidePixels || width * height > PICTURE_MAX_PIXELS ? "too-large" : null;
}
