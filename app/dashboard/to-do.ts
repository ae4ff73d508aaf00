import type { SaleState } from "../../domain/distribution/sale-state.ts";

interface Sale {
  readonly distributionId: string;
  readonly marketName: string;
  readonly startsAtMs: number;
  readonly timeZone: string;
  readonly state: SaleState;
  readonly orderCount: number;
}

interface Situation {
  readonly productCount: number;
  /** Active, but without a category, a picture or an offer. */
  readonly incompleteCount: number;
  readonly catalogCount: number;
  readonly emptyCatalogCount: number;
  readonly marketCount: number;
  /** Stocks of which more is ordered than there is. */
  readonly shortageCount: number;
  readonly sales: readonly Sale[];
}

export type ToDo =
  | { readonly kind: "serve-shortage"; readonly count: number }
  | { readonly kind: "prepare-orders"; readonly sale: Sale }
  | { readonly kind: "create-product" }
  | { readonly kind: "complete-products"; readonly count: number }
  | { readonly kind: "create-catalog" }
  | { readonly kind: "fill-catalog" }
  | { readonly kind: "find-market" }
  | { readonly kind: "plan-sale" };

const COMING: ReadonlySet<SaleState> = new Set<SaleState>(["planned", "open", "closed", "running"]);

/** What to do next: first what customers wait for, then the next step of the guide (its chapters 2 to 6, in order). */
export function toDoNext(situation: Situation): ToDo[] {
  const waiting: ToDo[] =
    situation.shortageCount > 0 ? [{ kind: "serve-shortage", count: situation.shortageCount }] : [];
  const toPrepare = situation.sales
    .filter((sale) => sale.orderCount > 0 && (sale.state === "closed" || sale.state === "running"))
    .toSorted((one, other) => one.startsAtMs - other.startsAtMs)
    .map((sale): ToDo => ({ kind: "prepare-orders", sale }));
  const incomplete: ToDo[] =
    situation.incompleteCount > 0 ? [{ kind: "complete-products", count: situation.incompleteCount }] : [];
  const step = nextStep(situation);
  return [...waiting, ...toPrepare, ...incomplete, ...(step === null ? [] : [step])];
}

function nextStep({ productCount, catalogCount, emptyCatalogCount, marketCount, sales }: Situation): ToDo | null {
  if (productCount === 0) return { kind: "create-product" };
  if (catalogCount === 0) return { kind: "create-catalog" };
  if (emptyCatalogCount === catalogCount) return { kind: "fill-catalog" };
  if (marketCount === 0) return { kind: "find-market" };
  return sales.some((sale) => COMING.has(sale.state)) ? null : { kind: "plan-sale" };
}
