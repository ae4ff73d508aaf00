import { HTTPException } from "hono/http-exception";

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
