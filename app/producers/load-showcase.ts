import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Null when there is no producer at this address. */
export const loadShowcase = query(async (slug: string) => {
  const response = await api().showcases[":slug"].$get({ param: { slug } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the showcase did not come: ${response.status}`);
  return await response.json();
}, "showcase");

export type Showcase = NonNullable<Awaited<ReturnType<typeof loadShowcase>>>;
