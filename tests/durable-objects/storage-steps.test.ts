import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { distributionOf } from "../../durable-objects/peers.ts";
import { type StorageStep, takeStorageSteps } from "../../durable-objects/storage-steps.ts";
import * as id from "../support/ids.ts";

/** Steps that write down that they were taken. */
const noting =
  (name: string): StorageStep =>
  ({ sql }, nowMs) => {
    sql.exec("CREATE TABLE IF NOT EXISTS taken (name TEXT, at_ms INTEGER)");
    sql.exec("INSERT INTO taken VALUES (?, ?)", name, nowMs);
  };

const failing: StorageStep = ({ sql }) => {
  sql.exec("INSERT INTO taken VALUES ('half', 0)");
  throw new Error("no such column");
};

let objects = 0;
/** A disk that has been through as many steps as the object's own build knows. */
function onDisk<Result>(act: (storage: DurableObjectStorage) => Result): Promise<Result> {
  const stub = distributionOf(env, id.distribution(`storage-steps-${objects}`));
  return runInDurableObject(stub, (_, { storage }) => {
    if (!storage.kv.get("emptied")) {
      storage.kv.put("emptied", true);
      storage.kv.delete("storage-steps");
    }
    return act(storage);
  });
}

const taken = ({ sql }: DurableObjectStorage) => [...sql.exec("SELECT name, at_ms FROM taken").raw()];

beforeEach(() => {
  objects += 1;
});

test("an object takes the steps it has not been through, each once and in order", async () => {
  const [first, second, third] = [noting("first"), noting("second"), noting("third")];
  await onDisk((storage) => takeStorageSteps(storage, [first, second], 1_000));
  await onDisk((storage) => takeStorageSteps(storage, [first, second], 2_000));
  await onDisk((storage) => takeStorageSteps(storage, [first, second, third], 3_000));
  expect(await onDisk(taken)).toEqual([
    ["first", 1_000],
    ["second", 1_000],
    ["third", 3_000],
  ]);
});

test("a step that fails takes back those before it, and all are tried again", async () => {
  await onDisk((storage) => takeStorageSteps(storage, [noting("first")], 1_000));
  await onDisk((storage) =>
    expect(() => takeStorageSteps(storage, [noting("first"), noting("second"), failing], 2_000)).toThrow(
      "no such column",
    ),
  );
  expect(await onDisk(taken)).toEqual([["first", 1_000]]);
  await onDisk((storage) => takeStorageSteps(storage, [noting("first"), noting("second")], 3_000));
  expect(await onDisk(taken)).toEqual([
    ["first", 1_000],
    ["second", 3_000],
  ]);
});

test("an older build leaves alone what a newer one keeps", async () => {
  await onDisk((storage) => takeStorageSteps(storage, [noting("first"), noting("second")], 1_000));
  await onDisk((storage) =>
    expect(() => takeStorageSteps(storage, [noting("first")], 2_000)).toThrow("kept by a newer build"),
  );
});
