/** What Cloudflare lets in at all; whoever sends more loses the connection. */
const DISCARDED_MAX_BYTES = 100 * 1024 * 1024;
/** Thrown away at a time. */
const PIECE_BYTES = 64 * 1024;

/**
 * Takes what still comes and keeps none of it: a browser that is cut off while it sends shows a broken connection and never
 * our answer. What comes over the network is read into one piece of memory, again and again.
 */
export async function discardBody(body: ReadableStream<Uint8Array>): Promise<void> {
  try {
    const read = pieceByPiece(body);
    for (let bytes = 0; bytes < DISCARDED_MAX_BYTES; ) {
      const piece = await read();
      if (piece === null) return;
      bytes += piece;
    }
  } catch {
    // The browser has gone: nobody waits for the refusal any more.
  }
}

/** Gives the size of each; null at the end. */
function pieceByPiece(body: ReadableStream<Uint8Array>): () => Promise<number | null> {
  const reader = byteReader(body);
  if (reader === null) {
    const plain = body.getReader();
    return async () => (await plain.read()).value?.byteLength ?? null;
  }
  let memory = new Uint8Array(PIECE_BYTES);
  return async () => {
    const { done, value } = await reader.read(memory);
    if (value !== undefined) memory = new Uint8Array(value.buffer);
    return done ? null : (value?.byteLength ?? 0);
  };
}

function byteReader(body: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return body.getReader({ mode: "byob" });
  } catch {
    // Not from the network, such as a body made by a test: it has no bytes to hand over, only pieces of its own.
    return null;
  }
}
