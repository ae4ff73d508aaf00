import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Null when nobody is signed in. */
export const loadAccount = query(async () => {
  const response = await api().accounts.own.$get();
  return response.ok ? await response.json() : null;
}, "own-account");

export const loadSessions = query(async () => {
  const response = await api().accounts.own.sessions.$get();
  return response.ok ? await response.json() : [];
}, "own-sessions");
