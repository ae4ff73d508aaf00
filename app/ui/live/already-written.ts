import { type Accessor, createMemo, on, sharedConfig } from "solid-js";
import { isServer } from "solid-js/web";

/**
 * What the page shows already when it comes alive is worked out again only once what it depends on has changed. For what
 * takes long: making a date's format costs a phone more than fifty cards do.
 */
export function alreadyWritten(dependsOn: () => unknown, write: () => string): Accessor<string | undefined> {
  const isThere = !isServer && sharedConfig.context !== undefined;
  return createMemo(isThere ? on(dependsOn, write, { defer: true }) : write);
}
