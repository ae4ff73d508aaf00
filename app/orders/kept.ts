// What the browser keeps of a sale between visits, per person: on a shared tablet nobody finds another's basket.
import * as v from "valibot";
import type { DistributionId } from "../../domain/ids.ts";

export interface KeptFor {
  readonly distributionId: DistributionId;
  /** null: nobody signed in. */
  readonly personId: string | null;
}

type Kind = "basket" | "command";

const keyOf = (kind: Kind, { distributionId, personId }: KeptFor): string =>
  `halle.${kind}.${distributionId}.${personId ?? "nobody"}`;

/** null when there is none, or when it is not what we would have kept. */
export function readKept<const Schema extends v.GenericSchema>(
  kind: Kind,
  keptFor: KeptFor,
  schema: Schema,
): v.InferOutput<Schema> | null {
  const text = storage()?.getItem(keyOf(kind, keptFor));
  if (!text) return null;
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return kept.success ? kept.output : null;
}

/** null forgets it. */
export function keep(kind: Kind, keptFor: KeptFor, value: unknown): void {
  const key = keyOf(kind, keptFor);
  try {
    if (value === null) storage()?.removeItem(key);
    else storage()?.setItem(key, JSON.stringify(value));
  } catch (error) {
    // Full, or not allowed: the page goes on, and forgets when it is closed.
    console.warn("nothing can be kept in this browser", error);
  }
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    // Reading the property alone throws where a browser blocks all storage.
    return null;
  }
}
