import { createSignal, onCleanup } from "solid-js";
import { api } from "../api.ts";

/** After the last key: suggestions do not chase every letter. */
const PAUSE_MS = 150;

interface Suggestion {
  readonly commune: string;
  readonly postcode: string;
}

/** The communes that begin as somebody types. */
export function createSuggestions() {
  const [found, setFound] = createSignal<readonly Suggestion[]>([]);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let latest = "";
  onCleanup(() => clearTimeout(pause));
  const look = async (search: string) => {
    const response = await api().localities.$get({ query: { search } });
    // An answer that was overtaken says nothing about what stands in the field now.
    if (response.ok && search === latest) setFound(await response.json());
  };
  const ask = (typed: string) => {
    latest = typed.trim();
    clearTimeout(pause);
    pause = setTimeout(() => void look(latest), PAUSE_MS);
  };
  return { found, ask };
}
