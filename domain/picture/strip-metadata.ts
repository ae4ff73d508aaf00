// A picture without what it tells about the photographer: where and when it was taken, and with what. Of pictures that
// `readPictureFile` has accepted. Of PNG and WebP only the parts stay that change how a picture looks: whatever else a
// program has written there is nobody's business either.
import type { PictureType } from "./picture-file.ts";
import { PNG_SIGNATURE_BYTES, readPngChunks } from "./png-chunks.ts";
import { RIFF_HEADER_BYTES, readRiffChunks } from "./riff-chunks.ts";

export function stripMetadata(picture: Uint8Array, type: PictureType): Uint8Array<ArrayBuffer> {
  switch (type) {
    case "image/jpeg":
      return stripJpeg(picture);
    case "image/png":
      return stripPng(picture);
    case "image/webp":
      return stripWebp(picture);
  }
}

const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** APP1 to APP13 and APP15: Exif with the place it was taken at, thumbnails, edits. APP14 says how colours are coded. */
const isMetadata = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);

function stripJpeg(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 4 <= jpeg.length && view.getUint8(at + 1) !== START_OF_SCAN) {
    const end = at + 2 + view.getUint16(at + 2);
    if (!isMetadata(view.getUint8(at + 1))) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  kept.push(jpeg.subarray(at));
  return joined(kept);
}

/** Size, palette, pixels, transparency, colour space, and the pictures of an animation. */
const PNG_KEPT: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "pHYs", "sBIT"],
  ...["gAMA", "cHRM", "sRGB", "iCCP", "cICP", "acTL", "fcTL", "fdAT"],
]);

function stripPng(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = (readPngChunks(png) ?? []).filter(({ type }) => PNG_KEPT.has(type));
  return joined([png.subarray(0, PNG_SIGNATURE_BYTES), ...kept.map(({ from, to }) => png.subarray(from, to))]);
}

const WEBP_KEPT: ReadonlySet<string> = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF"]);
/** In the flags of VP8X: there is Exif, there is XMP. */
const WEBP_METADATA_FLAGS = 0x08 | 0x04;

function stripWebp(webp: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = (readRiffChunks(webp) ?? []).filter(({ type }) => WEBP_KEPT.has(type));
  const parts = kept.map(({ from, to }) => webp.subarray(from, to));
  const stripped = joined([webp.subarray(0, RIFF_HEADER_BYTES), ...parts]);
  const view = new DataView(stripped.buffer);
  view.setUint32(4, stripped.length - 8, true);
  // VP8X comes first, where there is one.
  const flagsAt = RIFF_HEADER_BYTES + 8;
  if (kept[0]?.type === "VP8X") view.setUint8(flagsAt, view.getUint8(flagsAt) & ~WEBP_METADATA_FLAGS);
  return stripped;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}
