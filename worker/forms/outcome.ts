import type { AskRefusal } from "../../domain/market/joining.ts";

/** What becomes of a form. */
export type Outcome = Done | Refused;

export interface Done {
  /** The page to show next: a path of this site. */
  readonly goTo: string;
}

/** A field that cannot stay as it is; `path` is its name, `expected` what would do. The shape of `badInput`'s faults. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
}

export type Refused =
  | { readonly reason: "bad-input"; readonly faults: readonly Fault[] }
  /** The session has ended; what was typed is kept. */
  | { readonly reason: "sign-in-needed" }
  /** The e-mail, the password or both: never which. */
  | { readonly reason: "wrong-credentials" }
  | { readonly reason: "wrong-password" }
  | { readonly reason: "too-many-attempts"; readonly waitSeconds: number }
  /** Used already, replaced, too old, or never ours. */
  | { readonly reason: "link-expired" }
  | { readonly reason: "orders-open"; readonly count: number }
  /** Producers and markets that would be left with nobody to run them. */
  | { readonly reason: "last-in-charge"; readonly names: readonly string[] }
  /** What would be deleted is needed by these. */
  | { readonly reason: "in-use"; readonly names: readonly string[] }
  /** What would be deleted was ordered already: these. */
  | { readonly reason: "ordered"; readonly names: readonly string[] }
  /** What would be deleted stands in the price list of a sale: these. */
  | { readonly reason: "on-sale"; readonly names: readonly string[] }
  /** A catalog still owes something at these distributions (their ids). */
  | { readonly reason: "sales-unsettled"; readonly names: readonly string[] }
  /** A catalog is linked to a market, or customers have ordered from it; its page says which. */
  | { readonly reason: "catalog-kept" }
  /** What would be published at these distributions (their ids) is not what was shown. */
  | { readonly reason: "preview-outdated"; readonly names: readonly string[] }
  /** These distributions (their ids) did not answer. */
  | { readonly reason: "sales-not-reached"; readonly names: readonly string[] }
  /** What this is about has gone meanwhile. */
  | { readonly reason: "not-found" }
  /** Too late to take it back. */
  | { readonly reason: "past-undoing" }
  /** Somebody (of this name) saved it while it was being written here. */
  | { readonly reason: "edited-elsewhere"; readonly names: readonly string[] }
  /** What is asked for is what there is. */
  | { readonly reason: "nothing-changed" }
  /** It is about things that were to be ticked first. */
  | { readonly reason: "nothing-chosen" }
  /** What was asked for before has no answer yet. */
  | { readonly reason: "already-asked" }
  /** Somebody else of the support has answered meanwhile, or what was asked has changed. */
  | { readonly reason: "already-decided" }
  /** See `askRefusal` in domain/market/joining.ts. */
  | { readonly reason: AskRefusal }
  /** The space would be left without an owner. */
  | { readonly reason: "last-owner" }
  /** The establishment has a space already. */
  | { readonly reason: "siret-taken" }
  /** Somebody else is busy with it, or does not answer. */
  | { readonly reason: "try-again" }
  /** Nothing is wrong: the form was sent to come back with one more line. */
  | { readonly reason: "more-lines" }
  /** The same, with its lines in another order, or one of them gone. */
  | { readonly reason: "lines-moved" };

export const refuseField = (path: string, expected: string): Refused => ({
  reason: "bad-input",
  faults: [{ path, expected }],
});

export const isRefused = (outcome: Outcome): outcome is Refused => "reason" in outcome;
