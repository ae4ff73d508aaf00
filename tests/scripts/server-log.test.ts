import { afterEach, expect, test, vi } from "vitest";
import { isHarmless, printLog } from "../../scripts/server-log.ts";

// As recorded from a server whose browsers were killed and whose worker threw.
const CLIENT_LEFT =
  "kj::getCaughtExceptionAsKj() = rust/cxx/kj-rs-io/ffi.rs:176: disconnected: write(): Broken pipe (os error 32)\nstack: node_modules/@cloudflare/workerd-linux-64/bin/workerd@57eb6c3 node_modules/@cloudflare/workerd-linux-64/bin/workerd@229b1f7";
const STUB =
  "An RPC stub was not disposed properly. You must call dispose() on all stubs in order to let the other side know that you are no longer using them.";
const SERVED = { calledByScript: false };

const FAULTS = [
  "Error: the page broke\n    at renderPage (file:///dist/server/index.js:7:76)\n    at async dispatch (file:///dist/server/index.js:9:3)",
  "mail not delivered { queueMessage: '1', attempt: 2, error: Error: disconnected: write(): Broken pipe (os error 32) }",
  "kj::getCaughtExceptionAsKj() = workerd/io/worker.c++:1: failed: expected isolate\nstack: workerd@1",
  `${CLIENT_LEFT}\nError: the page broke`,
  "*** Received signal #11: Segmentation fault\nstack: workerd@1",
  STUB,
];

afterEach(() => vi.restoreAllMocks());

test.each(FAULTS)("prints what went wrong: %s", (message) => {
  const print = vi.spyOn(console, "error").mockReturnValue();
  printLog({ timestamp: 0, level: "error", message }, SERVED);
  expect(print).toHaveBeenCalledExactlyOnceWith(message);
});

test.each([CLIENT_LEFT, "NOSENTRY jsg.Error: internal"])("leaves out what is no failure: %s", (message) => {
  const print = vi.spyOn(console, "error").mockReturnValue();
  printLog({ timestamp: 0, level: "error", message }, SERVED);
  expect(print).not.toHaveBeenCalled();
});

test("leaves out the stubs of Miniflare's proxy while a script calls the objects, and only then", () => {
  expect(isHarmless(STUB, { calledByScript: true })).toBe(true);
  expect(isHarmless(STUB, SERVED)).toBe(false);
});
