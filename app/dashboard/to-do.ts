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
  /** Logo, portrait and short description: what every product's sheet shows. */
  readonly isProfileComplete: boolean;
  readonly catalogCount: number;
  readonly emptyCatalogCount: number;
  readonly marketCount: number;
  /** Stocks of which more is ordered than there is. */
  readonly shortageCount: number;
  /** Stocks somebody has counted. */
  readonly countedCount: number;
  readonly sales: readonly Sale[];
  /** Catalogs of which open sales show something else, with how many offers that touches. */
  readonly pending: readonly Pending[];
}

interface Pending {
  readonly catalogId: string;
  readonly offerCount: number;
}

export type ToDo =
  | { readonly kind: "serve-shortage"; readonly count: number }
  | { readonly kind: "prepare-orders"; readonly sale: Sale }
  | { readonly kind: "publish-changes"; readonly count: number; readonly pending: readonly Pending[] }
  | { readonly kind: "check-legal" }
  | { readonly kind: "check-vat-rates" }
  | { readonly kind: "create-product" }
  | { readonly kind: "complete-products"; readonly count: number }
  | { readonly kind: "complete-profile" }
  | { readonly kind: "create-catalog" }
  | { readonly kind: "fill-catalog" }
  | { readonly kind: "find-market" }
  | { readonly kind: "count-stocks" }
  | { readonly kind: "plan-sale" };

const COMING: ReadonlySet<SaleState> = new Set<SaleState>(["planned", "open", "closed", "running"]);

/** What to do next: first what customers wait for, then the next steps of the guide (its chapters 1 to 6, in order). */
export function toDoNext(situation: Situation): ToDo[] {
  const waiting: ToDo[] =
    situation.shortageCount > 0 ? [{ kind: "serve-shortage", count: situation.shortageCount }] : [];
  const toPrepare = situation.sales
    .filter((sale) => sale.orderCount > 0 && (sale.state === "closed" || sale.state === "running"))
    .toSorted((one, other) => one.startsAtMs - other.startsAtMs)
    .map((sale): ToDo => ({ kind: "prepare-orders", sale }));
  const incomplete: ToDo[] =
    situation.incompleteCount > 0 ? [{ kind: "complete-products", count: situation.incompleteCount }] : [];
  return [...waiting, ...toPrepare, ...unpublished(situation), ...incomplete, ...nextSteps(situation)];
}

/** A choice, not a duty: what is not published holds from the next sale on. */
function unpublished({ pending }: Situation): ToDo[] {
  const count = pending.reduce((sum, { offerCount }) => sum + offerCount, 0);
  return count === 0 ? [] : [{ kind: "publish-changes", count, pending }];
}

/** A space without a product has just been opened: what was certified, and the rates it began with, are looked at first. */
function nextSteps(situation: Situation): ToDo[] {
  if (situation.productCount === 0)
    return [{ kind: "check-legal" }, { kind: "check-vat-rates" }, { kind: "create-product" }];
  const profile: ToDo[] = situation.isProfileComplete ? [] : [{ kind: "complete-profile" }];
  return [...profile, ...stepsToSell(situation)];
}

function stepsToSell({ catalogCount, emptyCatalogCount, marketCount, countedCount, sales }: Situation): ToDo[] {
  if (catalogCount === 0) return [{ kind: "create-catalog" }];
  if (emptyCatalogCount === catalogCount) return [{ kind: "fill-catalog" }];
  if (marketCount === 0) return [{ kind: "find-market" }];
  if (sales.some((sale) => COMING.has(sale.state))) return [];
  return countedCount === 0 ? [{ kind: "count-stocks" }, { kind: "plan-sale" }] : [{ kind: "plan-sale" }];
}
