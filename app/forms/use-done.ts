import { revalidate, useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";

/** How often something was done on this visit: the same twice is the same address, and news all the same. */
export const [doneCount, setDoneCount] = createSignal(0);

/** The address at which something has been sent since: what was done before it is no news beside what is wrong now. */
export const [pastAddress, setPastAddress] = createSignal<string | null>(null);

/** After a change: the page shows the new facts, says so, and goes no further than to what it says. */
export function useDone() {
  const navigate = useNavigate();
  return async (goTo: string): Promise<void> => {
    await revalidate();
    navigate(goTo, { scroll: false, replace: true });
    setDoneCount((count) => count + 1);
  };
}
