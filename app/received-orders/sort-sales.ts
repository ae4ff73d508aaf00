import type { SaleState } from "../../domain/distribution/sale-state.ts";

interface Sale {
  readonly state: SaleState;
  readonly startsAtMs: number;
}

/** Where there is most to do, first. */
const RANK: Readonly<Record<SaleState, number>> = {
  open: 0,
  running: 1,
  closed: 2,
  ended: 3,
  planned: 4,
  validated: 5,
  cancelled: 5,
};

/** What is to come: the next first. What is over: the last first. */
export const sortSales = <S extends Sale>(sales: readonly S[]): S[] =>
  sales.toSorted((one, other) => {
    const isOver = RANK[one.state] === RANK.validated;
    const byTime = isOver ? other.startsAtMs - one.startsAtMs : one.startsAtMs - other.startsAtMs;
    return RANK[one.state] - RANK[other.state] || byTime;
  });
