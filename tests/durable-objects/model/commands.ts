// What happens to a market in the model test, in random order.
import fc from "fast-check";
import { FATES } from "../../support/faulty-network.ts";

export const OFFERS = ["pain", "miel", "oeufs-6", "oeufs-12"] as const;
export const STOCKS = ["pain", "miel", "oeufs-6"] as const;
const CUSTOMERS = ["ana", "bob", "eve"] as const;

const distribution = fc.constantFrom(0, 1);
const customer = fc.constantFrom(...CUSTOMERS);
const pieces = fc.integer({ min: 0, max: 6 });

const command = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant("order" as const),
      distribution,
      customer,
      basket: fc.dictionary(fc.constantFrom(...OFFERS), pieces, { minKeys: 1, maxKeys: 3 }),
      seesOldPrice: fc.boolean(),
      isStale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("reprice" as const),
      offer: fc.constantFrom(...OFFERS),
      priceCents: fc.integer({ min: 100, max: 400 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("rush" as const),
      offer: fc.constantFrom(...OFFERS),
      pieces: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("cancel" as const), distribution, customer }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("resend" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("count" as const),
      stock: fc.constantFrom(...STOCKS),
      real: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("correct" as const),
      distribution,
      customer,
      pieces: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("evict" as const),
      who: fc.constantFrom("ledger" as const, 0 as const, 1 as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("crash" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("alarm" as const),
      who: fc.constantFrom("ledger" as const, 0 as const, 1 as const),
      times: fc.constantFrom(1, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("deliver-late" as const) }) },
);

/** A command, and what becomes of the messages sent while it is carried out. */
export const step = fc.record({
  command,
  fates: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("deliver" as const) },
      { weight: 4, arbitrary: fc.constantFrom(...FATES) },
    ),
    { maxLength: 6 },
  ),
});

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
export type Command = Step["command"];
