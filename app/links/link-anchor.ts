/** Where on a catalog's page its link to a market stands. */
export const linkAnchor = (slug: string): string => `liaison-${slug}`;
