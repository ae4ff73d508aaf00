export interface RiffChunk {
  readonly type: string;
  /** Where it begins in the file, where its content does, and where the next one begins. */
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

/** "RIFF", the size of what follows, "WEBP". */
export const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** All chunks of a WebP to the end of the file (WebP container specification). null when one of them is not whole. */
export function readRiffChunks(webp: Uint8Array): readonly RiffChunk[] | null {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  if (webp.length < RIFF_HEADER_BYTES || view.getUint32(4, true) + 8 !== webp.length) return null;
  const chunks: RiffChunk[] = [];
  let at = RIFF_HEADER_BYTES;
  while (at + CHUNK_HEADER_BYTES <= webp.length) {
    const content = at + CHUNK_HEADER_BYTES;
    const bytes = view.getUint32(at + 4, true);
    // A chunk of odd length is followed by one byte that fills it up.
    const to = content + bytes + (bytes % 2);
    if (to > webp.length) return null;
    chunks.push({ type: textAt(webp, at), from: at, content, to });
    at = to;
  }
  return at === webp.length ? chunks : null;
}
