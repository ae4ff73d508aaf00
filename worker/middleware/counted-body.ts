import { HTTPException } from "hono/http-exception";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Thrown away at most; whoever sends more loses the connection. */
const DISCARDED_MAX_BYTES = 64 * 1024 * 1024;

/** Requests whose body has turned out too large while it was read. */
const TOO_LARGE = new WeakSet<Request>();

/** Whether reading failed for the size: then nothing is missing, and nothing may be done as if nothing had been sent. */
export const isTooLarge = (request: Request): boolean => TOO_LARGE.has(request);

/** The request, of which no more than so many bytes can be read. Nothing is taken from the line before somebody reads. */
export function withCountedBody(request: Request, reader: Reader, maxBytes: number): Request {
  let bytes = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes <= maxBytes) return controller.enqueue(value);
        TOO_LARGE.add(counted);
        controller.error(new HTTPException(413));
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  const counted = new Request(request, { body });
  return counted;
}

/**
 * Takes what still comes and keeps none of it: a browser that is cut off while it sends shows a broken connection and never
 * our answer.
 */
export async function discard(reader: Reader): Promise<void> {
  let bytes = 0;
  while (bytes < DISCARDED_MAX_BYTES) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
  }
  await reader.cancel();
}
