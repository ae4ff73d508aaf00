// How a demo producer is written down. Amounts are in base units of the product's unit (grams, millilitres, pieces), as in
// worker/store/schema/producers.ts; keys become ids, prefixed by the producer's.
import type { LegalIdentity } from "../../../domain/producer/legal-identity.ts";
import type { CategoryPath } from "../../../domain/product/category.ts";
import type { Unit } from "../../../domain/product/unit.ts";
import type { WeightMode } from "../../../domain/product/weight-mode.ts";

/**
 * What limits an offer: nothing; the product's pool; or a stock of its own. `left` is what is still to be had once all demo
 * orders are placed, in pieces or steps; the count a producer would have entered follows from it and from the orders.
 */
export type SeedStock = "unlimited" | "pooled" | { readonly left: number };

export interface SeedOffer {
  readonly key: string;
  readonly name: string;
  readonly amount: number;
  /** For bulk only: what one ordered step is. */
  readonly step?: number;
  readonly priceCents: number;
  /** Basis points; the producer's usual rate if absent. */
  readonly vat?: number;
  readonly reference?: string;
  readonly stock: SeedStock;
}

export interface SeedProduct {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** An SVG; null for one whose photograph is still missing. */
  readonly picture: string | null;
  readonly unit: Unit;
  readonly category: CategoryPath;
  readonly isOrganic: boolean;
  readonly isActive?: boolean;
  readonly weightMode: WeightMode;
  /** For pooled offers: base units left, as in SeedStock. */
  readonly pool?: { readonly left: number };
  readonly offers: readonly SeedOffer[];
}

export interface SeedPerson {
  /** The account's id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly telephone?: string;
}

export interface SeedProducer {
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly shortDescription: string;
  readonly story: string;
  readonly commune: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly telephone: string;
  readonly portrait: string;
  readonly logo: string;
  /** Before the law. The SIRETs are well formed, and of a range nobody has been given. */
  readonly legal: Omit<LegalIdentity, "postcode" | "commune">;
  readonly usualVat: number;
  /** The first one owns the space. */
  readonly team: readonly SeedPerson[];
  readonly catalog: { readonly name: string; readonly code: number };
  /** What the team writes when it counts its stock before a sale. */
  readonly countReason: string;
  readonly products: readonly SeedProduct[];
}
