import { useLocation } from "@solidjs/router";
import { createEffect, on } from "solid-js";

/** A row of links wider than the screen shows the current one, and not only its beginning. */
export function keepCurrentInSight(row: () => HTMLElement): void {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname + location.search,
      () => {
        const current = row().querySelector('[aria-current="page"]')?.getBoundingClientRect();
        const { left, width } = row().getBoundingClientRect();
        if (current !== undefined) row().scrollLeft += current.left - left - (width - current.width) / 2;
      },
    ),
  );
}
