import { HTTPException } from "hono/http-exception";

/** Thrown away at most; whoever sends more loses the connection. */
const DISCARDED_MAX_BYTES = 64 * 1024 * 1024;
/** Thrown away at a time. */
const PIECE_BYTES = 64 * 1024;

/** Requests whose body is said to be too large, or has turned out so while it was read. */
const TOO_LARGE = new WeakSet<Request>();

/** Then nothing is missing where reading failed, and nothing may be done as if nothing had been sent. */
export const isTooLarge = (request: Request): boolean => TOO_LARGE.has(request);

export const markTooLarge = (request: Request): void => void TOO_LARGE.add(request);

/** The request, of which no more than so many bytes can be read. Nothing is taken from the line before somebody reads. */
export function withCountedBody(request: Request, body: ReadableStream<Uint8Array>, maxBytes: number): Request {
  let bytes = 0;
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  const counting = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= body.getReader();
        const { done, value } = await reader.read();
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes <= maxBytes) return controller.enqueue(value);
        reader.releaseLock();
        markTooLarge(counted);
        controller.error(new HTTPException(413));
      },
      cancel: (reason) => (reader ?? body).cancel(reason),
    },
    { highWaterMark: 0 },
  );
  const counted = new Request(request, { body: counting });
  return counted;
}

/**
 * Takes what still comes and keeps none of it: a browser that is cut off while it sends shows a broken connection and never
 * our answer. What comes over the network is read into one piece of memory, again and again.
 */
export async function discard(body: ReadableStream<Uint8Array>): Promise<void> {
  const read = pieceByPiece(body);
  let bytes = 0;
  for (;;) {
    const piece = await read();
    if (piece === null) return;
    bytes += piece;
    if (bytes >= DISCARDED_MAX_BYTES) return;
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
