import { createSignal, onCleanup, onMount } from "solid-js";
import { mayOrderMore, type Standing } from "../../domain/market/joining.ts";
import { readShop } from "./load-shop.ts";

/**
 * Whether whoever looks may order. The distribution decides again at each order; here it is said early. A request may be
 * accepted while the page is open: somebody who comes back to it, perhaps from the mail that says so, finds it as it is by then.
 */
export function createMembership(distributionId: string, initial: Standing) {
  const [standing, setStanding] = createSignal(initial);
  const mayOrder = () => mayOrderMore(standing().joining, standing().isMember);
  const look = async () => {
    if (document.visibilityState !== "visible" || mayOrder()) return;
    const shop = await readShop(distributionId).catch(() => null);
    if (shop !== null) setStanding(shop.membership);
  };
  onMount(() => {
    const onVisible = () => void look();
    document.addEventListener("visibilitychange", onVisible);
    onCleanup(() => document.removeEventListener("visibilitychange", onVisible));
  });
  return { standing, mayOrder };
}
