import { producerPaths } from "../producer-space/producer-paths.ts";

/** The part of a catalog's page that tells what open sales do not show yet. */
export const RECAP_ANCHOR = "recapitulatif";

/** The recap of the only catalog that has changed, or the list where each of them has its own. */
export function recapPath(slug: string, changed: readonly { readonly catalogId: string }[]): string {
  const pages = producerPaths(slug);
  const [only, ...others] = changed;
  return only === undefined || others.length > 0 ? pages.catalogs : `${pages.catalog(only.catalogId)}#${RECAP_ANCHOR}`;
}
