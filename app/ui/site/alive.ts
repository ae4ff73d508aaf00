import { onMount } from "solid-js";

/**
 * Marks the document once every part of the page is claimed by its script: from then on each button does what it says.
 * For whoever drives the page, as the end-to-end tests do; `load` comes earlier, and a quiet network says nothing. Put it
 * beside the page itself: Solid holds it back until the page's code and data are there.
 */
export function Alive() {
  onMount(() => {
    document.documentElement.dataset.alive = "";
  });
  return null;
}
