import { type RiffChunk, readRiffChunks } from "./riff-chunks.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a key frame of VP8 begins with, after its tag of three bytes (RFC 6386, section 9.1). */
const VP8_START = [0x9d, 0x01, 0x2a] as const;
const VP8_HEADER_BYTES = 10;
const VP8L_SIGNATURE = 0x2f;
const VP8L_HEADER_BYTES = 5;
const VP8X_BYTES = 10;
const FRAME_HEADER_BYTES = 16;

/** null when there is no picture in it. */
export function sizeOfWebp(webp: Uint8Array): Size | null {
  const [first, ...others] = readRiffChunks(webp) ?? [];
  if (first === undefined) return null;
  if (first.type !== "VP8X") return sizeOfFrame(webp, first);
  if (first.to - first.content !== VP8X_BYTES) return null;
  // Its canvas is only a claim: without one picture that can be read there is nothing on it.
  const isDrawn = others.some((chunk) =>
    chunk.type === "ANMF" ? hasFrame(webp, chunk) : sizeOfFrame(webp, chunk) !== null,
  );
  const view = new DataView(webp.buffer, webp.byteOffset + first.content);
  const [width, height] = [view.getUint32(4, true) & 0xffffff, view.getUint32(6, true) >>> 8];
  return isDrawn ? { width: width + 1, height: height + 1 } : null;
}

function sizeOfFrame(webp: Uint8Array, { type, content, to }: RiffChunk): Size | null {
  const view = new DataView(webp.buffer, webp.byteOffset + content, to - content);
  if (type === "VP8 " && view.byteLength >= VP8_HEADER_BYTES) {
    if (VP8_START.some((byte, index) => view.getUint8(3 + index) !== byte)) return null;
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  }
  if (type !== "VP8L" || view.byteLength < VP8L_HEADER_BYTES || view.getUint8(0) !== VP8L_SIGNATURE) return null;
  const bits = view.getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** One picture of an animation holds the chunks of a picture behind its own header. */
function hasFrame(webp: Uint8Array, { content, to }: RiffChunk): boolean {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  let at = content + FRAME_HEADER_BYTES;
  while (at + 8 <= to) {
    const bytes = view.getUint32(at + 4, true);
    const chunk = { type: String.fromCharCode(...webp.subarray(at, at + 4)), from: at, content: at + 8 };
    const end = at + 8 + bytes + (bytes % 2);
    if (end > to) return false;
    if (sizeOfFrame(webp, { ...chunk, to: end }) !== null) return true;
    at = end;
  }
  return false;
}
