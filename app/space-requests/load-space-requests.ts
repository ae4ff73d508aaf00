import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** What somebody has asked for; null when nobody is signed in. */
export const loadOwnRequest = query(async () => {
  const response = await api()["space-request"].$get();
  return response.ok ? await response.json() : null;
}, "own-space-request");

/** What waits for the support; null for everybody else. */
export const loadOpenRequests = query(async () => {
  const response = await api().support["space-requests"].$get();
  return response.ok ? (await response.json()).requests : null;
}, "open-space-requests");

export type OwnRequest = NonNullable<NonNullable<Awaited<ReturnType<typeof loadOwnRequest>>>["request"]>;
export type OpenRequest = NonNullable<Awaited<ReturnType<typeof loadOpenRequests>>>[number];
