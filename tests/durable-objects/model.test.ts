// Random markets: orders, edits, counts, hours passing, objects evicted and aborted, alarms twice, messages between
// objects lost, repeated and late. The architecture's invariants hold after every step, and everybody agrees at rest.
// `npm run soak` runs longer; a failure prints fast-check's seed and path, and becomes a named test below.
import fc from "fast-check";
import { beforeEach, inject, test, vi } from "vitest";
import { step } from "./model/commands.ts";
import { MarketModel } from "./model/market-model.ts";

const STEPS_PER_RUN = 50;
/** Of the model commands; the board's model carries out the rest. */
const SHARE = 0.8;
const steps = fc.array(step, { minLength: STEPS_PER_RUN, maxLength: STEPS_PER_RUN, size: "max" });

let runs = 0;

// Lost messages are what this test is made of; the objects' warnings about them are not news.
beforeEach(() => {
  vi.spyOn(console, "warn").mockReturnValue();
});

test("no market ever oversells, loses an order or tells two truths", { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (wanted) => {
      runs += 1;
      const model = await MarketModel.open(`model${runs}`);
      try {
        for (const one of wanted) await model.run(one);
        await model.expectAgreementAtRest();
        await model.expectReplayIsEqual();
      } finally {
        model.close();
      }
    }),
    {
      numRuns: Math.ceil((inject("modelCommands") * SHARE) / STEPS_PER_RUN),
      endOnFailure: true,
      includeErrorInReport: true,
    },
  );
});
