import fc from "fast-check";
import { expect, test } from "vitest";
import { grant, unitsToRecall } from "../../../domain/stock/grant.ts";
import { hearNews, lowerShare, unheardShare } from "../../../domain/stock/held-share.ts";
import {
  availableInLedger,
  figureFor,
  freeUnits,
  type LedgerStock,
  orderedUnits,
} from "../../../domain/stock/ledger-stock.ts";
import { applyRecallReply, planRecalls } from "../../../domain/stock/recall.ts";
import { applySold, settleDelivery } from "../../../domain/stock/report.ts";
import { unitsBeyond, withReal } from "../../../domain/stock/set-real.ts";
import * as id from "../../support/ids.ts";

const A = id.distribution("A");
const B = id.distribution("B");
const honey = (real: number | null): LedgerStock => ({ stockId: id.stock("honey"), real, shares: new Map() });

test("grants with headroom while there is plenty and without when it is scarce", () => {
  const plenty = grant(honey(100), A, { atLeast: 10, real: 100 });
  expect(plenty.shares.get(A)?.allotted).toBe(10 + Math.floor(90 / 4));
  const scarce = grant(honey(3), A, { atLeast: 1, real: 3 });
  expect(scarce.shares.get(A)?.allotted).toBe(1);
});

test("grants what there is when it is not enough, and says how much to recall for the rest", () => {
  const shared = grant(grant(honey(10), A, { atLeast: 8, real: 10 }), B, { atLeast: 5, real: 10 });
  expect(shared.shares.get(B)?.allotted).toBe(2);
  expect(unitsToRecall(shared, B, { atLeast: 5, real: 10 })).toBe(3);
});

test("recalls only what is idle, the most idle first", () => {
  let stock = grant(honey(20), A, { atLeast: 8, real: 20 });
  stock = applySold(stock, { distributionId: A, sold: 4, revision: 1 });
  stock = grant(stock, B, { atLeast: 3, real: 20 });
  const toOf = (units: number, except: typeof A | null = null) =>
    Object.fromEntries(planRecalls(stock, { units, except }).recalls.map((one) => [one.distributionId, one.to]));
  expect([...stock.shares.values()].map((share) => share.allotted)).toEqual([11, 4]);
  expect(toOf(1)).toEqual({ A: 10 });
  expect(toOf(8)).toEqual({ A: 4, B: 3 });
  expect(toOf(100)).toEqual({ A: 4, B: 0 });
  expect(toOf(100, A)).toEqual({ B: 0 });
});

test("a reply to a question overtaken by a grant is ignored", () => {
  const before = grant(honey(10), A, { atLeast: 4, real: 10 });
  const { stock, recalls } = planRecalls(before, { units: 4, except: null });
  const regranted = grant(stock, A, { atLeast: 8, real: 10 });
  const [recall] = recalls;
  if (recall === undefined) throw new Error("nothing recalled");
  const reply = { distributionId: A, allotted: 0, version: recall.version, sold: 0, soldRevision: 1 };
  expect(applyRecallReply(regranted, reply)).toBe(regranted);
});

test("settling twice, or an older delivery later, changes nothing; a correction moves real by the difference", () => {
  const sold = applySold(grant(honey(10), A, { atLeast: 4, real: 10 }), { distributionId: A, sold: 4, revision: 3 });
  const settled = settleDelivery(sold, { distributionId: A, delivered: 4, revision: 5 });
  expect(settled.real).toBe(6);
  expect(orderedUnits(settled)).toBe(0);
  expect(settleDelivery(settled, { distributionId: A, delivered: 4, revision: 5 })).toBe(settled);
  expect(settleDelivery(settled, { distributionId: A, delivered: 9, revision: 4 })).toBe(settled);
  expect(settleDelivery(settled, { distributionId: A, delivered: 3, revision: 6 }).real).toBe(7);
  expect(applySold(settled, { distributionId: A, sold: 9, revision: 9 })).toBe(settled);
});

test("managing a stock again asks every distribution to give back what is not sold", () => {
  const free = grant(honey(null), A, { atLeast: 1, real: null });
  expect(free.shares.get(A)?.allotted).toBeNull();
  expect(unitsBeyond(free, 5)).toBe(Number.POSITIVE_INFINITY);
  expect(withReal(grant(honey(5), A, { atLeast: 1, real: 5 }), null).shares.get(A)?.allotted).toBeNull();
});

test("a distribution takes newer news only, part by part", () => {
  const share = hearNews(unheardShare(id.stock("honey"), id.producer("bees")), {
    stockId: id.stock("honey"),
    ...{ allotted: 5, version: 2, figure: 9, figureRevision: 4 },
  });
  const late = { stockId: share.stockId, allotted: 99, version: 1, figure: 99, figureRevision: 3 };
  expect(hearNews(share, late)).toBe(share);
  expect(hearNews(share, { ...late, version: 3 })).toMatchObject({ allotted: 99, figure: 9 });
  expect(lowerShare({ ...share, sold: 3 }, { to: 0, version: 3 })).toMatchObject({ allotted: 3, version: 3 });
  expect(lowerShare(share, { to: 0, version: 2 })).toBe(share);
});

test("whatever is granted, recalled and sold, no more is promised than there is", () => {
  const move = fc.record({
    kind: fc.constantFrom("grant" as const, "recall" as const, "sell" as const),
    who: fc.constantFrom(A, B),
    units: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.array(move, { maxLength: 60 }), (real, moves) => {
      let stock = honey(real);
      let revision = 0;
      for (const { kind, who, units } of moves) {
        revision += 1;
        const share = stock.shares.get(who);
        if (kind === "grant") stock = grant(stock, who, { atLeast: units, real });
        if (kind === "sell")
          stock = applySold(stock, { distributionId: who, sold: Math.min(units, share?.allotted ?? 0), revision });
        if (kind === "recall") {
          const planned = planRecalls(stock, { units, except: null });
          stock = planned.recalls.reduce(
            (next, { distributionId, to, version }) =>
              applyRecallReply(next, {
                ...{ distributionId, allotted: to, version, soldRevision: revision },
                sold: next.shares.get(distributionId)?.sold ?? 0,
              }),
            planned.stock,
          );
        }
        expect(freeUnits(stock, real)).toBeGreaterThanOrEqual(0);
        expect(availableInLedger(stock)).toBe(Math.max(0, real - orderedUnits(stock)));
        for (const one of stock.shares.values()) {
          expect(one.sold).toBeLessThanOrEqual(one.allotted ?? 0);
          expect(figureFor(stock, one.distributionId)).toBe(real - orderedUnits(stock) + one.sold);
        }
      }
    }),
  );
});
