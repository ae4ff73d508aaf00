// What the running server says to the person who started it. What is left out here is known to be harmless, word for word:
// it would read as a failure. Everything else is printed.
import type { WorkerdStructuredLog } from "miniflare";

/** A browser left in the middle of an answer. workerd tells it with a stack of its own; the worker never sees it. */
const CLIENT_LEFT =
  /^kj::getCaughtExceptionAsKj\(\) = \S+: disconnected: (?:write|read)\(\): (?:Broken pipe|Connection reset by peer) \(os error \d+\)(?:\nstack: .*)?$/;

/** workerd's notes to its own makers. */
const TO_ITS_MAKERS = /^NOSENTRY/;

/**
 * Miniflare's proxy, through which a script calls the objects, gives none of its stubs back. The worker's own code hands out
 * no stubs; a server that no script calls prints the warning, so that a stub of ours would be heard of.
 */
const STUB_OF_THE_PROXY = /^An RPC stub was not disposed properly\./;

export function isHarmless(message: string, { calledByScript }: { calledByScript: boolean }): boolean {
  return (
    CLIENT_LEFT.test(message) || TO_ITS_MAKERS.test(message) || (calledByScript && STUB_OF_THE_PROXY.test(message))
  );
}

export function printLog({ level, message }: WorkerdStructuredLog, from: { calledByScript: boolean }): void {
  if (isHarmless(message, from)) return;
  if (level === "error" || level === "warn") console.error(message);
  else console.log(message);
}
