import * as v from "valibot";
import { OfferId } from "../../domain/ids.ts";

const PREFIX = "offre-";

/** The place of an offer's card in the shop's page. */
export const offerAnchor = (offerId: OfferId): string => `${PREFIX}${offerId}`;

/** The offer whose card an address leads to; null for any other place. */
export function offerOfAnchor(hash: string): OfferId | null {
  if (!hash.startsWith(`#${PREFIX}`)) return null;
  const parsed = v.safeParse(OfferId, hash.slice(1 + PREFIX.length));
  return parsed.success ? parsed.output : null;
}
