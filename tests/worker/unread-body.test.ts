// What a browser is still writing when its form is refused.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { knowPerson } from "../../worker/middleware/person.ts";
import { site } from "../../worker/site.ts";

const CHUNK = new Uint8Array(1024 * 1024);

/** Sends a form of so many megabytes; how many of them have been read when the reply is there. */
async function send(path: string, megabytes: number, headers: Record<string, string> = {}) {
  let read = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (read === megabytes) return controller.close();
      read += 1;
      controller.enqueue(CHUNK);
    },
  });
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    body,
    headers: {
      "content-length": String(megabytes * CHUNK.length),
      "content-type": "multipart/form-data; boundary=x",
      "sec-fetch-site": "same-origin",
      ...headers,
    },
  });
  knowPerson(request, null);
  const { status } = await site.fetch(request, env, createExecutionContext());
  return { status, read };
}

test.each([
  ["by the length of its body", "/api/producers/p-nobody/product-import", {}],
  ["since nobody is signed in", "/api/producers/p-nobody/pictures", {}],
  ["since another site's page sends it", "/api/producers/p-nobody/products", { "sec-fetch-site": "cross-site" }],
])("a form that is refused %s is read to its end, so that the browser hears why", async (_, path, headers) => {
  const { status, read } = await send(path, 13, headers);
  expect(status).toBeGreaterThanOrEqual(300);
  expect(read).toBe(13);
});

test("a body without end is not read for ever", async () => {
  const { read } = await send("/api/producers/p-nobody/product-import", 1000);
  expect(read).toBeLessThan(110);
});
