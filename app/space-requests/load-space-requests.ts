import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** What somebody has asked for; null when nobody is signed in. */
export const loadOwnRequest = query(async () => {
  const response = await api()["space-request"].$get();
  return response.ok ? await response.json() : null;
}, "own-space-request");

/** What waits for the support, and what was taken back; null for everybody else. */
export const loadRequests = query(async () => {
  const response = await api().support["space-requests"].$get();
  return response.ok ? await response.json() : null;
}, "space-requests");

export type OwnRequest = NonNullable<NonNullable<Awaited<ReturnType<typeof loadOwnRequest>>>["request"]>;

type Requests = NonNullable<Awaited<ReturnType<typeof loadRequests>>>;
export type OpenRequest = Requests["requests"][number];
export type WithdrawnRequest = Requests["withdrawn"][number];
