import { createSignal, Show } from "solid-js";
import { Counter } from "../ui/badge/badge.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { formatMoney } from "../words/format-money.ts";
import { shopWords } from "../words/shop.ts";
import { BasketContents } from "./basket-contents.tsx";
import { useShop } from "./use-shop.ts";
import "./basket-bar.css";

/** On a phone the basket is one touch away; without JavaScript it is the end of the page. */
export function BasketBar() {
  const shop = useShop();
  const [isOpen, setIsOpen] = createSignal(false);
  const count = () => shop.basket.after().reduce((sum, line) => sum + line.pieces, 0);
  const toMend = () => shop.basket.obstacles().size + shop.basket.conflicts().length;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    setIsOpen(true);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: without JavaScript it leads to the basket at the end of the page. */}
      <a class="basket-bar" classList={{ "basket-bar-mend": toMend() > 0 }} href="#panier" onClick={open}>
        <Icon name={toMend() > 0 ? "alert" : "basket"} />
        <span class="basket-bar-word">
          {toMend() > 0 ? shopWords().toMend({ count: toMend() }) : shopWords().seeBasket}
        </span>
        <Show when={count() > 0}>
          <Counter count={count()} label={shopWords().inBasket({ count: count() })} />
          <strong class="basket-bar-total">{formatMoney(shop.basket.totalCents())}</strong>
        </Show>
      </a>
      <Dialog isOpen={isOpen()} onClose={() => setIsOpen(false)} heading={shopWords().basket} placement="side">
        <BasketContents />
      </Dialog>
    </>
  );
}
