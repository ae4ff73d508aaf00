// What a picture's file says of itself, by its bytes and never by its name: a page, a script or a drawing with a script in
// it does not become a picture by being called one.

import { readPngChunks } from "./png-chunks.ts";
import { sizeOfWebp } from "./webp-size.ts";

/** A phone's photograph fits; it is made smaller before it is sent, where there is a script. */
export const PICTURE_MAX_BYTES = 8 * 1024 * 1024;
export const PICTURE_MIN_PIXELS = 64;
export const PICTURE_MAX_PIXELS = 12_000;

export type PictureType = "image/jpeg" | "image/png" | "image/webp";

export type PictureFault =
  /** No JPEG, PNG or WebP. */
  | "not-a-picture"
  /** It begins like one and does not go on so. */
  | "corrupt"
  | "too-heavy"
  | "too-small"
  | "too-large";

export interface PictureFile {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<PictureFile, "width" | "height">;

export function readPictureFile(bytes: Uint8Array): PictureFile | { readonly fault: PictureFault } {
  if (bytes.length > PICTURE_MAX_BYTES) return { fault: "too-heavy" };
  const type = typeOf(bytes);
  if (type === null) return { fault: "not-a-picture" };
  const size = SIZE_OF[type](bytes);
  if (size === null) return { fault: "corrupt" };
  const [shorter, longer] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (shorter < PICTURE_MIN_PIXELS) return { fault: "too-small" };
  return longer > PICTURE_MAX_PIXELS ? { fault: "too-large" } : { type, ...size };
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

function typeOf(bytes: Uint8Array): PictureType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  return ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP" ? "image/webp" : null;
}

const SIZE_OF: Readonly<Record<PictureType, (bytes: Uint8Array) => Size | null>> = {
  "image/jpeg": sizeOfJpeg,
  "image/png": sizeOfPng,
  "image/webp": sizeOfWebp,
};

const JPEG_START_OF_SCAN = 0xda;
/** Start of frame: all that code a size (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function sizeOfJpeg(jpeg: Uint8Array): Size | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let size: Size | null = null;
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === JPEG_START_OF_SCAN) return endsAs(view, [0xff, 0xd9]) ? size : null;
    if (isFrame(marker) && at + 9 <= view.byteLength)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
  }
  return null;
}

/** Cameras pad their files: the end may be followed by zeros. */
function endsAs(view: DataView, marker: readonly [number, number]): boolean {
  let end = view.byteLength;
  while (end > 2 && view.getUint8(end - 1) === 0) end -= 1;
  return view.getUint8(end - 2) === marker[0] && view.getUint8(end - 1) === marker[1];
}

/** Its header is the first chunk, and begins with the size. */
function sizeOfPng(png: Uint8Array): Size | null {
  if (readPngChunks(png) === null) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
