import { createContext, createMemo, createSignal, useContext } from "solid-js";
import { windowState } from "../../domain/distribution/sale-state.ts";
import type { OfferId } from "../../domain/ids.ts";
import type { Order, OrderLine } from "../../domain/order/order.ts";
import type { WantedLine } from "../../domain/order/place-order.ts";
import { linesOf, piecesOf } from "../../domain/order/revise-lines.ts";
import { participationOf } from "../../domain/order/sale.ts";
import { isNoDearer, seenPrice } from "../../domain/order/seen-price.ts";
import type { ShopSnapshot } from "../../domain/protocol/server/price-list.ts";
import { useLiveSale } from "../live/use-live-sale.ts";
import { createSaleClock } from "../shop/create-sale-clock.ts";
import { forgetShop } from "../shop/load-shop.ts";
import { viewOf } from "../shop/view-of.ts";
import { useMe } from "../ui/site/me.tsx";
import { showToast } from "../ui/toast/toasts.ts";
import { commonWords } from "../words/common.ts";
import { ordersWords } from "../words/orders.ts";
import { refusalWords } from "../words/refusal.ts";
import { createOrderSender, type SentAnswer } from "./order-sender.ts";

export function createOwnOrder(snapshot: ShopSnapshot) {
  const { distributionId } = snapshot.plan;
  const me = useMe();
  const live = useLiveSale({
    distributionId,
    audience: { kind: "customer" },
    initial: viewOf(snapshot),
    nowMs: snapshot.nowMs,
  });
  const clock = createSaleClock(live, () => live.view.plan, snapshot.nowMs);
  const order = (): Order | null => Object.values(live.view.orders)[0] ?? null;
  const [problem, setProblem] = createSignal<string | null>(null);
  let cancelled: readonly WantedLine[] | null = null;

  const onAnswer = (answer: SentAnswer) => {
    if (answer.result !== "accepted") {
      setProblem(problemText(answer));
      return;
    }
    setProblem(null);
    void forgetShop();
    if (cancelled === null) return;
    const before = cancelled;
    cancelled = null;
    showToast({ text: ordersWords().cancelled, action: { word: commonWords().undo, run: () => restore(before) } });
  };
  const sender = createOrderSender({
    live,
    keptFor: () => ({ distributionId, personId: me().person?.id ?? null }),
    onAnswer,
  });
  const restore = (lines: readonly WantedLine[]) => sender.send(lines, order()?.revision ?? 0);
  const isOpen = (line: OrderLine): boolean => {
    const window = participationOf(live.view.plan, line.participationId);
    return window !== undefined && windowState(window, clock.nowMs()) === "open";
  };
  return {
    distributionId,
    live,
    plan: () => live.view.plan,
    clock,
    order,
    problem,
    sender,
    /** Lines whose producer still takes changes. */
    openLines: createMemo(() => (order()?.lines ?? []).filter((line) => line.pieces > 0 && isOpen(line))),
    cancel(lines: readonly OrderLine[]): void {
      const offerIds = [...new Set(lines.map((line) => line.offerId))];
      cancelled = offerIds.map((offerId) => wantedAgain(linesOf(lines, offerId), offerId));
      sender.send(
        offerIds.map((offerId) => ({ offerId, pieces: 0 })),
        order()?.revision ?? 0,
      );
    },
  };
}

/** At the least of the prices it was ordered at: ordered again, all of it has the one price of today. */
const wantedAgain = (lines: readonly OrderLine[], offerId: OfferId): WantedLine => ({
  offerId,
  pieces: piecesOf(lines, offerId),
  seen: lines.map(seenPrice).reduce((least, price) => (isNoDearer(least, price) ? price : least)),
});

/** Nothing was done; the order on the page is the one that counts. */
function problemText(answer: Exclude<SentAnswer, { result: "accepted" }>): string {
  if (answer.result === "not-taken")
    return answer.isSignedOut ? refusalWords()["signed-out"] : refusalWords()["try-again"];
  if (answer.refusal.reason === "price-changed") return ordersWords().priceChanged;
  return answer.refusal.reason === "order-changed" ? refusalWords()["order-changed"] : ordersWords().notChanged;
}

export type OwnOrder = ReturnType<typeof createOwnOrder>;

export const OwnOrderContext = createContext<OwnOrder>();

export function useOwnOrder(): OwnOrder {
  const own = useContext(OwnOrderContext);
  if (own === undefined) throw new Error("a part of the order's page stands outside of it");
  return own;
}
