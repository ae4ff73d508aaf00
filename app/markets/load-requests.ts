import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Who asks to become a member; null for somebody who does not answer such requests, or no longer does. */
export const loadRequests = query(async (slug: string) => {
  const response = await api().markets[":slug"]["membership-requests"].$get({ param: { slug } });
  if (response.status === 404 || response.status === 401) return null;
  if (!response.ok) throw new Error(`the requests did not come: ${response.status}`);
  return (await response.json()).requests;
}, "membership-requests");

export type AskedMembership = NonNullable<Awaited<ReturnType<typeof loadRequests>>>[number];
