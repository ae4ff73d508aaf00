import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Null outside the demo. */
export const loadDemoMails = query(async () => {
  const response = await api().demo.mails.$get();
  return response.ok ? await response.json() : null;
}, "demo-mails");
