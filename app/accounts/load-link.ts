import { createAsync, query, useSearchParams } from "@solidjs/router";
import { api } from "../api.ts";
import { useFormOutcome } from "../forms/form-outcome.ts";
import { searchText } from "./search-text.ts";

const loadLink = query(async (token: string) => {
  if (token === "") return null;
  const response = await api().accounts.link[":token"].$get({ param: { token } });
  return response.ok ? await response.json() : null;
}, "link");

/** The link this page was opened by; null when it is no longer valid. */
export function useLink() {
  const [search] = useSearchParams();
  const outcome = useFormOutcome();
  // A plain form that came back carries the token among what was typed, not in the address.
  const token = () => searchText(search.jeton) ?? outcome()?.values.token ?? "";
  const link = createAsync(() => loadLink(token()));
  return { token, link };
}
