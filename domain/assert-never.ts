/** Ends a `switch` over a closed set: a new member that is not handled no longer compiles. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}
