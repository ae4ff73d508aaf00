import { crc32 } from "./crc32.ts";

export interface PngChunk {
  readonly type: string;
  /** Where it begins and ends in the file, with its length, type and checksum. */
  readonly from: number;
  readonly to: number;
}

/** The signature before the first chunk. */
export const PNG_SIGNATURE_BYTES = 8;
/** Length, type and checksum of a chunk. */
const FRAME_BYTES = 12;
const IHDR_BYTES = 13;

/**
 * All of a PNG's chunks, from its header to its end, which must be the file's (PNG specification, section 5). null when
 * one of them is not whole, or a part that every picture has is missing.
 */
export function readPngChunks(png: Uint8Array): readonly PngChunk[] | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  let at = PNG_SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= png.length) {
    const to = at + FRAME_BYTES + view.getUint32(at);
    if (to > png.length || view.getUint32(to - 4) !== crc32(png.subarray(at + 4, to - 4))) return null;
    chunks.push({ type: String.fromCharCode(...png.subarray(at + 4, at + 8)), from: at, to });
    at = to;
  }
  const [first, last] = [chunks[0], chunks.at(-1)];
  const hasHeader = first?.type === "IHDR" && first.to - first.from === IHDR_BYTES + FRAME_BYTES;
  const ends = at === png.length && last?.type === "IEND" && last.to - last.from === FRAME_BYTES;
  const hasPixels = chunks.some(({ type }) => type === "IDAT");
  const isOneFile = chunks.filter(({ type }) => type === "IHDR" || type === "IEND").length === 2;
  return hasHeader && ends && hasPixels && isOneFile ? chunks : null;
}
