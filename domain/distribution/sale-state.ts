import type { Participation, Plan } from "./plan.ts";

export type SaleState = "planned" | "open" | "closed" | "running" | "ended" | "validated" | "cancelled";
export type WindowState = "not-open-yet" | "open" | "closed";

/** A window contains its opening instant and not its closing one: at 23:55:00.000 it is too late. */
export function windowState(window: Pick<Participation, "opensAtMs" | "closesAtMs">, nowMs: number): WindowState {
  if (nowMs < window.opensAtMs) return "not-open-yet";
  return nowMs < window.closesAtMs ? "open" : "closed";
}

type SaleTimes = Pick<Plan, "startsAtMs" | "endsAtMs" | "cancelledAtMs" | "validatedAtMs" | "ordersOpenAtMs"> & {
  readonly participations: readonly Pick<Participation, "opensAtMs" | "closesAtMs">[];
};

/**
 * planned → open → closed → running → ended → validated, taken from the participations' own windows; cancelled is final
 * (domain-rules, "Distributions and participation"). Without participations the distribution's own opening counts.
 */
export function saleState(sale: SaleTimes, nowMs: number): SaleState {
  if (sale.cancelledAtMs !== null) return "cancelled";
  if (sale.validatedAtMs !== null) return "validated";
  if (nowMs >= sale.endsAtMs) return "ended";
  if (nowMs >= sale.startsAtMs) return "running";
  const states = sale.participations.map((window) => windowState(window, nowMs));
  if (states.includes("open")) return "open";
  if (states.includes("not-open-yet")) return "planned";
  return nowMs < sale.ordersOpenAtMs ? "planned" : "closed";
}

/** The last instant at which something can still be ordered; null when no window is open. */
export function closesAtMs(sale: SaleTimes, nowMs: number): number | null {
  const open = sale.participations.filter((window) => windowState(window, nowMs) === "open");
  return open.length === 0 ? null : Math.max(...open.map((window) => window.closesAtMs));
}
