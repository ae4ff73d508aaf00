import { expect, test } from "vitest";
import { OneAtATime } from "../../durable-objects/live-distribution/one-at-a-time.ts";

/** Work that ends when it is told how. */
function workToEnd() {
  const ends: PromiseWithResolvers<boolean>[] = [];
  const work = new OneAtATime(() => {
    const end = Promise.withResolvers<boolean>();
    ends.push(end);
    return end.promise;
  });
  return { work, ends };
}

test("who asks while it runs waits for one more run, together with all who ask meanwhile", async () => {
  const { work, ends } = workToEnd();
  const [first, second, third] = [work.run(), work.run(), work.run()];
  expect(ends).toHaveLength(1);
  ends[0]?.resolve(true);
  await first;
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.resolve(true);
  expect(await Promise.all([second, third])).toEqual([true, true]);
  expect(ends).toHaveLength(2);
});

test("what has failed is not tried again at once, and all who waited are told", async () => {
  const { work, ends } = workToEnd();
  const asked = [work.run(), work.run()];
  ends[0]?.resolve(false);
  expect(await Promise.all(asked)).toEqual([false, false]);
  expect(ends).toHaveLength(1);
});

test("a bug in it holds up nothing that comes later", async () => {
  const { work, ends } = workToEnd();
  const [broken, waiting] = [work.run(), work.run()];
  ends[0]?.reject(new Error("a bug"));
  await expect(broken).rejects.toThrow("a bug");
  expect(await waiting).toBe(false);
  const next = work.run();
  ends[1]?.resolve(true);
  expect(await next).toBe(true);
});
