import { createEffect } from "solid-js";
import type { OfferId } from "../../domain/ids.ts";
import { announce } from "../ui/live/announcer.tsx";
import { namesIn } from "./basket-notices.tsx";
import type { Repricing } from "./obstacles.ts";
import { repricingText } from "./repricing-text.ts";
import type { Shop } from "./use-shop.ts";

/** Says once, when there is a pause, that something in the basket no longer has the price it was chosen at. */
export function announcePrices(shop: Shop): void {
  const said = new Map<OfferId, string>();
  createEffect(() => {
    for (const [offerId, repricing] of repricingsIn(shop)) {
      const text = `${namesIn(shop).offerName(offerId)}. ${repricingText(repricing)}`;
      if (said.get(offerId) !== text) announce(text);
      said.set(offerId, text);
    }
  });
}

const repricingsIn = ({ basket }: Shop): [OfferId, Repricing][] => [
  ...basket.lowered(),
  ...[...basket.obstacles()].flatMap(([offerId, obstacle]): [OfferId, Repricing][] =>
    obstacle.kind === "price-changed" ? [[offerId, obstacle]] : [],
  ),
];
