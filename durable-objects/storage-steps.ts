// What an object keeps outlives the build that wrote it: a sale planned today is validated by next month's code. So every
// change of the tables is a numbered step, and an object that wakes goes through those it has not been through. A step that
// has landed is never edited; its number is its place in the list.

/** One change of what an object keeps. `nowMs`: the object's own time. */
export type StorageStep = (storage: DurableObjectStorage, nowMs: number) => void;

/** How many steps this object has been through. Absent: none, or it is older than the counting (step 1 makes no difference then). */
const STEPS_DONE_KEY = "storage-steps";

/**
 * Brings what an object keeps up to this build: the first thing a constructor does. All steps that are missing are taken, or
 * none. Throws where a newer build has been here: what it wrote is not for this one to read.
 */
export function takeStorageSteps(storage: DurableObjectStorage, steps: readonly StorageStep[], nowMs: number): void {
  const done = storage.kv.get<number>(STEPS_DONE_KEY) ?? 0;
  if (done > steps.length)
    throw new Error(`kept by a newer build: ${done} storage steps were taken, this build knows ${steps.length}`);
  if (done === steps.length) return;
  storage.transactionSync(() => {
    for (const step of steps.slice(done)) step(storage, nowMs);
    storage.kv.put(STEPS_DONE_KEY, steps.length);
  });
}
