import { BasketContents } from "./basket-contents.tsx";
import { UnlistedFields } from "./unlisted-fields.tsx";
import "./basket-panel.css";

/** Beside the stall on a wide screen; below it on a phone, where the bar at the bottom leads to it. */
export function BasketPanel() {
  return (
    <aside class="basket-panel" id="panier" aria-labelledby="panier-titre">
      <BasketContents headingId="panier-titre" />
      <UnlistedFields />
    </aside>
  );
}
