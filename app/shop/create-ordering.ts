import { useNavigate } from "@solidjs/router";
import { type Accessor, createSignal } from "solid-js";
import type { LiveSale } from "../live/use-live-sale.ts";
import type { KeptFor } from "../orders/kept.ts";
import { orderPath } from "../orders/order-paths.ts";
import { createOrderSender, type SentAnswer } from "../orders/order-sender.ts";
import { showToast } from "../ui/toast/toasts.ts";
import { shopWords } from "../words/shop.ts";
import type { BasketState } from "./create-basket.ts";
import type { Stall } from "./create-stall.ts";
import { forgetShop } from "./load-shop.ts";

interface Ordering {
  readonly live: LiveSale;
  readonly basket: BasketState;
  readonly stall: Stall;
  readonly keptFor: Accessor<KeptFor>;
}

/** Sends the basket; on to the confirmation, or back to the basket with why it could not be had. */
export function createOrdering({ live, basket, stall, keptFor }: Ordering) {
  const navigate = useNavigate();
  const [isSessionLost, setIsSessionLost] = createSignal(false);
  const onAnswer = async (answer: SentAnswer) => {
    if (answer.result === "not-taken") {
      setIsSessionLost(answer.isSignedOut);
      if (!answer.isSignedOut) basket.setRefusal({ reason: "try-again" });
      return;
    }
    if (answer.result === "refused") {
      if (answer.refusal.reason === "price-changed") stall.reprice(answer.refusal.prices);
      basket.setRefusal(answer.refusal);
      return;
    }
    const isDone = basket.settle(answer.order);
    await forgetShop();
    if (isDone) navigate(orderPath(keptFor().distributionId));
    else showToast({ text: shopWords().orderedSoFar({ number: answer.order.number }) });
  };
  const sender = createOrderSender({ live, keptFor, onAnswer: (answer) => void onAnswer(answer) });
  return { sender, isSessionLost };
}
