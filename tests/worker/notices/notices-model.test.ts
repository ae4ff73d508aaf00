// Random edits by a customer and by others, brought to D1 late, twice and out of order, replayed, sent by senders who break off
// or meet: against a reader who knows what happened. A failure prints fast-check's seed and path.
import fc from "fast-check";
import { inject, test } from "vitest";
import { act, ReaderModel } from "./reader.ts";

const ACTS_PER_ORDER = 40;
const acts = fc.array(act, { minLength: ACTS_PER_ORDER, maxLength: ACTS_PER_ORDER, size: "max" });

let orders = 0;

test("a customer is told of everything once, when it has come to rest, and of nothing else", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (wanted) => {
      orders += 1;
      const model = new ReaderModel(`notices-model-${orders}`);
      for (const one of wanted) await model.run(one);
      await model.expectAllToldAtRest();
    }),
    { numRuns: Math.max(10, Math.ceil(inject("modelCommands") / ACTS_PER_ORDER)), endOnFailure: true },
  );
});
